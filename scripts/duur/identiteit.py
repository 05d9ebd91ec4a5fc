"""Wie het programma startte, met echte gebruikers, een echt sudo en een eigen /etc."""

import os
import shutil
import subprocess

from kern import Overgeslagen

# Gebruikers die alleen in het /etc van deze proef bestaan.
ACCOUNT, BAAS, JANSEN, VREEMD = 64001, 64002, 64003, 64004
NAMEN = {ACCOUNT: "lpdata", BAAS: "baas", JANSEN: "jansen", VREEMD: "vreemd"}
NODIG = ("sudo", "setpriv", "unshare", "mount")


class _Machine:
    """Een eigen /etc, alleen te zien voor wat hierin draait."""

    def __init__(self, proef):
        self.proef, self.etc = proef, os.path.join(proef.map, "etc")
        os.chmod(proef.map, 0o755)
        shutil.copytree("/etc", self.etc, symlinks=True, ignore_dangling_symlinks=True)
        for map_ in ("sudoers.d", "leerplicht"):
            os.makedirs(os.path.join(self.etc, map_), exist_ok=True)
        for nummer, naam in NAMEN.items():
            self.vul_aan("passwd", f"{naam}:x:{nummer}:{nummer}::{proef.map}:/bin/sh\n")
            self.vul_aan("shadow", f"{naam}:*:20000:0:99999:7:::\n")
        regels = f"Defaults!{proef.programma} env_reset, !env_keep\n"
        self.schrijf("sudoers.d/leerplicht", regels + "".join(
            f"{NAMEN[wie]} ALL=(lpdata) NOPASSWD: {proef.programma}\n"
            for wie in (BAAS, JANSEN, VREEMD)), 0o440)
        self.schrijf("leerplicht/instellingen",
                     f"dossier = {proef.dossier}\nserviceaccount = lpdata\n", 0o644)

    def vul_aan(self, naam, regel):
        with open(os.path.join(self.etc, naam), "a", encoding="utf-8") as uit:
            uit.write(regel)

    def schrijf(self, naam, tekst, rechten):
        pad = os.path.join(self.etc, naam)
        with open(pad, "w", encoding="utf-8") as uit:
            uit.write(tekst)
        os.chmod(pad, rechten)

    def roep(self, wie, woorden, sudo=True, omgeving=None, voor_sudo=()):
        """Draait een opdracht als een gebruiker, door sudo of rechtstreeks."""
        kern = ["sudo", "-n", "-u", "lpdata", *voor_sudo] if sudo else []
        opdracht = ["setpriv", f"--reuid={wie}", f"--regid={wie}", "--clear-groups",
                    *kern, self.proef.programma, *woorden]
        schil = 'mount --make-rprivate / && mount --bind "$0" /etc && exec "$@"'
        # De omgeving van de proef zet het dossier, de klok en de medewerker: hier geldt /etc.
        schoon = {naam: None for naam in
                  ("LEERPLICHT_DOSSIER", "LEERPLICHT_NU", "LEERPLICHT_MEDEWERKER")}
        antwoord = subprocess.run(
            ["unshare", "--mount", "sh", "-c", schil, self.etc, *opdracht], timeout=120,
            env=self.proef.omgeving({**schoon, **(omgeving or {})}), capture_output=True,
            text=True, check=False)
        self.proef.telling.storingen += 1
        return antwoord

    def laatste_inzage(self):
        map_ = self.proef.dossier + ".inzage"
        maanden = sorted(n for n in os.listdir(map_) if n.endswith(".log"))
        with open(os.path.join(map_, maanden[-1]), encoding="utf-8") as tekst:
            return tekst.read().splitlines()[-1].split("\t")


def onder_sudo(proef):
    """Onder één account weet het programma toch wie er typt, en laat het zich niets wijsmaken."""
    if os.geteuid() != 0:
        raise Overgeslagen("andere gebruikers kan alleen root zijn")
    ontbreekt = [naam for naam in NODIG if not shutil.which(naam)]
    if ontbreekt:
        raise Overgeslagen(f"niet op deze machine: {', '.join(ontbreekt)}")
    mag = subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False)
    if mag.returncode != 0:
        raise Overgeslagen("een eigen /etc mag hier niet (unshare)")
    proef.vers()
    proef.moet("partner", "functionaris", "baas", "--rol", "teamleider", "--gebruiker", str(BAAS))
    machine = _Machine(proef)
    _geef(proef, ACCOUNT)
    lijst = ["casus", "lijst"]
    koppel = machine.roep(BAAS, ["partner", "functionaris", "jansen", "--rol",
                                 "leerplichtambtenaar", "--gebruiker", str(JANSEN)])
    proef.eis(koppel.returncode == 0, f"de teamleider via sudo: {koppel}")
    goed = machine.roep(JANSEN, lijst)
    proef.eis(goed.returncode == 0, f"een gekoppelde gebruiker via sudo: {goed}")
    regel = machine.laatste_inzage()
    proef.eis(regel[1:3] == ["jansen", str(JANSEN)], f"het inzagelog zegt {regel}")
    beheer = ["instellingen", "zet", "terugval-dagen", "21", "--reden", "proef"]
    gevallen = (
        ("een ander dan gekoppeld", machine.roep(VREEMD, lijst), 77),
        ("een code van een ander", machine.roep(JANSEN, beheer + ["--medewerker", "baas"]), 77),
        ("SUDO_UID vooraf gezet",
         machine.roep(JANSEN, beheer, omgeving={"SUDO_UID": str(BAAS)}), 77),
        ("cron, zonder sudo", machine.roep(ACCOUNT, ["dag"], sudo=False), 0),
        ("cron maakt een kopie",
         machine.roep(ACCOUNT, ["dossier", "reservekopie"], sudo=False), 0),
        ("cron ziet geen casussen", machine.roep(ACCOUNT, lijst, sudo=False), 77),
    )
    for naam, antwoord, code in gevallen:
        proef.eis(antwoord.returncode == code, f"{naam}: {antwoord}")
        proef.telling.ontdekt += code == 77
    # Sudo zelf weigert een variabele op de regel, en het bestand is van het account alleen.
    for naam, antwoord in (
            ("SUDO_UID op de regel",
             machine.roep(JANSEN, beheer, voor_sudo=(f"SUDO_UID={BAAS}",))),
            ("zonder sudo", machine.roep(JANSEN, lijst, sudo=False)),
            ("zonder sudo, met SUDO_UID",
             machine.roep(JANSEN, lijst, sudo=False, omgeving={"SUDO_UID": str(BAAS)}))):
        proef.eis(antwoord.returncode not in (0, 139), f"{naam}: {antwoord}")
        proef.telling.ontdekt += 1
    # Van wie het dossier zelf is, is niet van het serviceaccount: dan telt de variabele niet.
    _geef(proef, JANSEN)
    eigen = machine.roep(JANSEN, beheer, sudo=False, omgeving={"SUDO_UID": str(BAAS)})
    proef.eis(eigen.returncode == 77, f"een eigen dossier, met SUDO_UID: {eigen}")
    machine.schrijf("leerplicht/instellingen", "serviceaccount = lpdata\n", 0o666)
    open_ = machine.roep(ACCOUNT, lijst, sudo=False)
    proef.eis(open_.returncode == 78, f"instellingen die iedereen kan wijzigen: {open_}")
    proef.telling.ontdekt += 2


def _geef(proef, wie):
    """Maakt het dossier, wat ernaast staat en de map ervan van een gebruiker."""
    os.chown(proef.map, wie, wie)
    for naam in os.listdir(proef.map):
        if naam.startswith("dossier.sqlite") or naam == "reservekopie":
            pad = os.path.join(proef.map, naam)
            os.chown(pad, wie, wie)
            if os.path.isdir(pad):
                for deel in os.listdir(pad):
                    os.chown(os.path.join(pad, deel), wie, wie)


STORINGEN = (("wie het is, onder sudo", onder_sudo, 1),)
