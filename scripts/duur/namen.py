"""Vijandige namen door elke uitvoer, teruggelezen door lezers die niet de onze zijn."""

import csv
import html.parser
import io
import json
import os
import pty
import re
import select
import time
import unicodedata
import zipfile
from xml.etree import ElementTree

NAMEN = (
    "=HYPERLINK(\"http://x\")", "+49 30", "-2+3", "@SUM(A1)", "\t=1", "'citaat'", "\"dubbel\"",
    "a;b,c\td", "<script>alert(1)</script>", "&lt;b&gt;", "O'Brien & Zn", "]]>", "--><!--",
    "e\u0301gaal", ",\u0301komma", "=\u0301is", "\"\u0301haak", "\u202eomgekeerd\u202c",
    "\u200bonzichtbaar", "\ufeffbom", "\u2028regel", "日本 名", "🧒🏽 kind", "Ⅷ²", "\\n\\,;", "'; DROP--",
    "\x1b[31mrood\x1b[0m", "bel\x07", "terug\x08\x08", "\x9b31m", "nul\x00", "a\r\nb", "\x7f",
)
# Wat geweigerd mag worden: besturingstekens horen in geen naam.
BESTURING = {c for c in map(chr, range(0x20))} | {"\x7f"} | {chr(c) for c in range(0x80, 0xA0)}
LIJSTEN = (["jongere", "zoek", "J0"], ["casus", "lijst"], ["partner", "lijst"])


class _Lezer(html.parser.HTMLParser):
    """De tekst van een pagina, en elk element dat er niet hoort."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tekst, self.elementen = [], set()

    def handle_starttag(self, tag, attrs):
        self.elementen.add(tag)
        for naam, waarde in attrs:
            if naam.startswith("on") or (waarde or "").startswith("javascript:"):
                self.elementen.add("!" + naam)

    def handle_data(self, data):
        self.tekst.append(data)


def vijandig(proef):
    """Elke naam blijft zoals hij is of wordt geweigerd; nergens een formule of besturingsteken."""
    namen = list(NAMEN)
    while proef.meer(400, 8) and namen:
        naam = namen.pop(proef.toeval.randrange(len(namen)))
        proef.vers()
        proef.telling.storingen += 1
        regel = json.dumps({"opdracht": "partner registreer", "code": "zorg1", "soort": "jeugdhulp",
                            "naam": naam, "op": "2026-04-01"})
        antwoord = proef.roep("verwerk", "-", invoer=regel + "\n")
        uitkomst = json.loads(antwoord.uit.splitlines()[0])
        if uitkomst["uitkomst"] != "gelukt":
            proef.eis(uitkomst["code"] in (64, 65, 12), f"{naam!r}: {uitkomst}")
            proef.eis(not set(uitkomst["melding"]) & BESTURING, f"{naam!r} rauw in een melding")
            proef.telling.ontdekt += 1
            continue
        bewaard = proef.moet("partner", "lijst", "--json").json()
        gevonden = [n for n in _teksten(bewaard) if _gelijk(n, naam)]
        proef.eis(gevonden, f"{naam!r} komt niet terug in JSON: {bewaard}")
        _csv(proef, naam)
        _html(proef, naam)
        _xlsx(proef, naam)
        _scherm(proef, naam)
        _ical(proef, naam)
        _docx(proef, naam)


def _gelijk(a, b):
    return unicodedata.normalize("NFC", a).strip() == unicodedata.normalize("NFC", b).strip()


def _teksten(waarde):
    if isinstance(waarde, dict):
        return [t for w in waarde.values() for t in _teksten(w)]
    if isinstance(waarde, list):
        return [t for w in waarde for t in _teksten(w)]
    return [waarde] if isinstance(waarde, str) else []


def _csv(proef, naam):
    doel = os.path.join(proef.map, "uit.csv")
    proef.moet("partner", "lijst", "--formaat", "csv", "--uit", doel, "--overschrijf")
    with open(doel, encoding="utf-8-sig", newline="") as bestand:
        cellen = [c for rij in csv.reader(bestand, delimiter=";") for c in rij]
    kaal = [c[1:] if c.startswith("'") and not naam.startswith("'") else c for c in cellen]
    proef.eis(any(_gelijk(c, naam) for c in kaal), f"{naam!r} komt niet terug uit CSV: {cellen}")
    for cel in cellen:
        eerste = cel.lstrip(" \ufeff\u200b")[:1]
        proef.eis(eerste not in ("=", "+", "-", "@", "\t", "\r"), f"formule in CSV: {cel!r}")
    tsv = proef.moet("partner", "lijst", "--formaat", "tsv").uit
    proef.eis(len({r.count("\t") for r in tsv.splitlines()}) == 1, f"{naam!r} breekt TSV: {tsv!r}")


def _html(proef, naam):
    tekst = proef.moet("partner", "lijst", "--formaat", "html").uit
    lezer = _Lezer()
    lezer.feed(tekst)
    vreemd = {e for e in lezer.elementen if e in ("script", "b", "iframe") or e.startswith("!")}
    proef.eis(not vreemd, f"{naam!r} maakt {vreemd} in HTML")
    alles = "\n".join(lezer.tekst)
    proef.eis(unicodedata.normalize("NFC", naam).strip() in unicodedata.normalize("NFC", alles)
              or set(naam) & (BESTURING | set("\u200b\ufeff\u202e\u202c\u2028")),
              f"{naam!r} komt niet terug uit HTML")


def _xlsx(proef, naam):
    doel = os.path.join(proef.map, "uit.xlsx")
    proef.moet("partner", "lijst", "--formaat", "xlsx", "--uit", doel, "--overschrijf")
    with zipfile.ZipFile(doel) as archief:
        proef.eis(archief.testzip() is None, "een kapot onderdeel in XLSX")
        bladen = [archief.read(n) for n in archief.namelist() if n.endswith(".xml")]
    teksten = [e.text or "" for blad in bladen for e in ElementTree.fromstring(blad).iter()]
    formules = [e for blad in bladen for e in ElementTree.fromstring(blad).iter()
                if e.tag.endswith("}f")]
    proef.eis(not formules, f"{naam!r} werd een formule in XLSX")
    # XML kent geen besturingstekens: die staan er als zichtbaar teken.
    heel = set(naam) & BESTURING or any(_gelijk(t, naam) for t in teksten)
    proef.eis(heel, f"{naam!r} komt niet terug uit XLSX")


def _verwerk(proef, opdracht, **velden):
    """Een opdracht waarin elk teken kan staan; vertelt of zij lukte."""
    regel = json.dumps({"opdracht": opdracht, **velden})
    antwoord = json.loads(proef.roep("verwerk", "-", invoer=regel + "\n").uit.splitlines()[0])
    if antwoord["uitkomst"] != "gelukt":
        proef.eis(antwoord["code"] in (64, 65, 12), f"{velden}: {antwoord}")
    return antwoord["uitkomst"] == "gelukt"


def _kaal(tekst):
    """Zonder wat een bestandsvorm mag weglaten of door een teken vervangen."""
    tekst = re.sub(r"\\u\{[0-9A-F]+\}", "", tekst)
    weg = BESTURING | set("\ufeff\u2028\ufffd\u202e\u202c\u200b")
    return unicodedata.normalize("NFC", "".join(c for c in tekst if c not in weg)).strip()


def _ical(proef, naam):
    """Byte voor byte gelezen zoals RFC 5545 het schrijft, niet met een lezer van ons."""
    if not _verwerk(proef, "overleg plan", soort="mdo", datum="2026-04-20", plaats=naam,
                    casus="L2026-0001"):
        return
    uit = os.path.join(proef.map, "uit.ics")
    proef.moet("agenda", "mdo", "--datum", "2026-04-20", "--formaat", "ics", "--uit", uit,
               "--overschrijf")
    with open(uit, "rb") as bestand:
        ruw = bestand.read()
    regels = ruw.split(b"\r\n")
    proef.eis(regels.pop() == b"", "iCalendar eindigt niet met een regeleinde")
    for regel in regels:
        proef.eis(len(regel) <= 75, f"{naam!r}: een regel van {len(regel)} bytes")
        proef.eis(not set(regel) & (set(range(0x20)) - {0x09} | {0x7F}),
                  f"{naam!r}: een besturingsteken in {regel!r}")
    heel = ruw.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")[:-1]
    namen = {regel.partition(":")[0].partition(";")[0] for regel in heel}
    proef.eis(all(n.replace("-", "").isalpha() and n.isupper() for n in namen),
              f"{naam!r} maakt een vreemde regel: {namen}")
    proef.eis(sum(regel.startswith("BEGIN:VEVENT") for regel in heel)
              == sum(regel.startswith("END:VEVENT") for regel in heel), f"{naam!r} breekt een blok")
    plaatsen = [r.partition(":")[2] for r in heel if r.startswith("LOCATION:")]
    teruggelezen = [re.sub(r"\\([\\;,nN])", lambda m: "\n" if m[1] in "nN" else m[1], p)
                    for p in plaatsen]
    # Een plaats zonder zichtbaar teken mag ook ontbreken.
    over = [p for p in map(_kaal, teruggelezen) if p]
    proef.eis(over == [p for p in (_kaal(naam),) if p],
              f"{naam!r} komt niet terug uit iCalendar: {plaatsen}")


def _docx(proef, naam):
    """Een brief voor Word: de naam is tekst, en niets anders dan tekst."""
    if not _verwerk(proef, "jongere wijzig", jongere="J000001", achternaam=naam):
        return
    doel = os.path.join(proef.map, "brief.docx")
    velden = [f"{veld}=x" for veld in (
        "gemeente", "afzender", "straat", "huisnummer", "woonplaats", "school", "aanleiding",
        "telefoon", "ambtenaar", "postcode")]
    proef.moet("brief", "maak", "L2026-0001", "--soort", "waarschuwing", "--formaat", "docx",
               "--uit", doel, "--overschrijf", *[w for v in velden for w in ("--veld", v)])
    with zipfile.ZipFile(doel) as archief:
        proef.eis(archief.testzip() is None, "een kapot onderdeel in DOCX")
        delen = {n: archief.read(n) for n in archief.namelist()}
    proef.eis(all(not n.startswith("/") and ".." not in n for n in delen), f"namen: {list(delen)}")
    bomen = {n: ElementTree.fromstring(d) for n, d in delen.items() if n.endswith((".xml", ".rels"))}
    tekst = "".join("".join(e.itertext()) for e in bomen["word/document.xml"].iter()
                    if e.tag.endswith("}p"))
    proef.eis(_kaal(naam) in _kaal(tekst), f"{naam!r} komt niet terug uit DOCX: {tekst[:300]!r}")
    # Buiten de voettekst, met het nummer van de bladzijde, is er geen veld.
    soorten = {e.tag.rpartition("}")[2] for n, boom in bomen.items() for e in boom.iter()
               if "footer" not in n}
    mis = soorten & {"instrText", "fldSimple", "hyperlink", "object", "altChunk", "script"}
    proef.eis(not mis, f"{naam!r} maakt {mis} in DOCX")
    buiten = [e.attrib for boom in bomen.values() for e in boom.iter()
              if e.attrib.get("TargetMode") == "External"]
    proef.eis(not buiten, f"{naam!r} verwijst naar buiten: {buiten}")


def _scherm(proef, naam):
    """Op een terminal staat geen besturingsteken: alleen regeleinden."""
    for vraag in (["partner", "lijst"], ["partner", "lijst", "--formaat", "tekst"]):
        tekst = _op_terminal(proef, vraag)
        verboden = (BESTURING - {"\n", "\r"}) | {"\u202e", "\u202c"}
        raak = sorted(set(tekst) & verboden)
        proef.eis(not raak, f"{naam!r} zet {raak} op het scherm")
        proef.eis("zorg1" in tekst, f"het scherm bleef leeg: {tekst!r}")


def _op_terminal(proef, woorden):
    kind, meester = pty.fork()
    if kind == 0:
        os.chdir(proef.map)
        os.execve(proef.programma, [proef.programma, *woorden],
                  proef.omgeving({"NO_COLOR": "1", "TERM": "dumb"}))
    uit, einde = io.BytesIO(), time.monotonic() + 20
    while time.monotonic() < einde:
        klaar, _, _ = select.select([meester], [], [], 0.5)
        if not klaar:
            continue
        try:
            stuk = os.read(meester, 65536)
        except OSError:
            break
        if not stuk:
            break
        uit.write(stuk)
    os.close(meester)
    os.waitpid(kind, 0)
    return uit.getvalue().decode("utf-8", "replace")


def gescheurde_koppen(proef):
    """Een koppenbestand waarvan de laatste regel halverwege afbrak, houdt de bewaking niet op."""
    proef.vers()
    pad = os.path.join(proef.map, "koppen.txt")
    kop = proef.kop()
    heel = f"2026-04-14T08:00:00Z {kop}"
    while proef.meer(60, 5):
        proef.vers()
        afgebroken = proef.toeval.randrange(1, len(heel) + 1)
        with open(pad, "w", encoding="utf-8") as uit:
            uit.write(heel + "\n" + heel[:afgebroken])
        proef.telling.storingen += 1
        for dag in ("2026-04-15", "2026-04-16"):
            proef.moet("dag", "--kop-naar", pad, omgeving={"LEERPLICHT_NU": dag + "T08:00:00Z"})
        proef.moet("dossier", "controleer", "--koppen", pad)
        with open(pad, encoding="utf-8") as tekst:
            koppen = [r for r in tekst if ":" in r.rsplit(" ", 1)[-1] and len(r) > 80]
        proef.eis(len(koppen) >= 3, f"koppen kwijt na {afgebroken} tekens: {koppen}")


STORINGEN = (
    ("vijandige namen in elke uitvoer", vijandig, 3),
    ("gescheurd koppenbestand", gescheurde_koppen, 1),
)
