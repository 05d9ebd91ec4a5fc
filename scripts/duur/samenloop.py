"""Twee dingen tegelijk mis: een klap en dan een schijffout, te weinig geheugen, een kopie met cp."""

import os
import resource
import shutil
import subprocess
import threading
import time

from kern import Antwoord, Overtreding, eis_strace

MIB = 1 << 20


def klap_en_schijffout(proef):
    """kill -9 tijdens een handeling, en bij het herstellen van het journaal weigert de schijf."""
    eis_strace()
    spoor = os.path.join(proef.map, "spoor")
    journaal = proef.dossier + "-journal"
    soorten = [(c, f) for c, fs in (
        ("pwrite64", ("EIO", "ENOSPC")), ("fdatasync", ("EIO",)), ("fsync", ("EIO",)),
        ("ftruncate", ("EIO",)), ("pread64", ("EIO",)), ("openat", ("EACCES", "EIO")),
        ("unlink", ("EIO",)), ("fcntl", ("EIO",))) for f in fs]
    heet, poging = 0, 0
    while proef.meer(400, 4) and poging < 2000:
        poging += 1
        proef.vers()
        merk = proef.merk()
        # Gestopt bij de n-de schrijfactie: dan staat er een journaal dat nog moet worden teruggezet.
        klap = ("strace", "-f", "-qq", "-o", spoor, "-P", proef.dossier, "-e",
                f"inject=pwrite64:signal=SIGKILL:when={proef.toeval.randint(1, 12)}")
        proces = proef.start(["casus", "bevinding", "L2026-0001", "--tekst", merk], voor=klap,
                             stderr=subprocess.DEVNULL)
        bevestigd = [merk] if proces.communicate() and proces.returncode == 0 else []
        if os.path.exists(journaal) and os.path.getsize(journaal) > 512:
            heet += 1
        aanroep, fout = proef.toeval.choice(soorten)
        n = proef.toeval.randint(1, 6)
        blijvend = proef.toeval.choice(("", "+"))
        voor = ("strace", "-f", "-qq", "-o", spoor, "-P", proef.dossier, "-P", journaal,
                "-e", f"inject={aanroep}:error={fout}:when={n}{blijvend}")
        tweede = proef.merk()
        antwoord = proef.bevinding(tweede, voor=voor)
        proef.telling.storingen += 1
        if antwoord.code != 0:
            proef.telling.ontdekt += 1
            proef.eis(antwoord.fout.strip(), "een fout zonder woord")
        else:
            bevestigd.append(tweede)
        proef.gaaf()
        proef.tel(bevestigd, misschien=[merk, tweede])
    proef.eis(heet > 0 or proef.telling.storingen < 12, "er was nooit een journaal om terug te zetten")


def weinig_geheugen(proef):
    """Te weinig geheugen: het mag mislukken, ook hard, maar het dossier blijft heel."""
    proef.vers()
    opdrachten = (["casus", "bevinding", "L2026-0001", "--tekst", "MERK"], ["dag"],
                  ["dossier", "herbouw"], ["melding", "lijst"])
    while proef.meer(300, 6):
        proef.vers()
        merk = proef.merk()
        woorden = [merk if w == "MERK" else w for w in proef.toeval.choice(opdrachten)]
        grens = int(proef.toeval.uniform(8, 160)) * MIB
        proces = proef.start(
            woorden, {"SWIFT_BACKTRACE": "enable=no"},
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (grens, grens)))
        try:
            uit, fout = proces.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            proces.kill()
            raise Overtreding(f"{woorden} hing met {grens // MIB} MiB") from None
        proef.telling.storingen += 1
        if proces.returncode != 0:
            proef.telling.ontdekt += 1
            klacht = Antwoord(proces.returncode, "", fout.decode("utf-8", "replace"))
            proef.eis(not uit or woorden[0] == "dag", f"half werk met {grens // MIB} MiB: {klacht}")
        proef.gaaf()
        proef.tel([merk] if merk in woorden and proces.returncode == 0 else [], misschien=[merk])


def kopie_met_cp(proef):
    """`cp` op een dossier in gebruik: de kopie is heel, of de controle zegt hardop van niet."""
    doel = os.path.join(proef.map, "cp.sqlite")
    while proef.meer(120, 3):
        proef.vers()
        stop = threading.Event()
        schrijver = threading.Thread(target=_schrijf, args=(proef, stop))
        schrijver.start()
        try:
            for _ in range(4):
                time.sleep(proef.toeval.uniform(0, 0.03))
                shutil.copyfile(proef.dossier, doel)
                os.chmod(doel, 0o600)
                proef.telling.storingen += 1
                if not proef.ontdekt(doel):
                    proef.telling.onschuldig += 1
                    proef.moet("casus", "lijst", "--dossier", doel)
        finally:
            stop.set()
            schrijver.join()
        proef.gaaf()


def _schrijf(proef, stop):
    while not stop.is_set():
        proces = proef.start(["casus", "bevinding", "L2026-0001", "--tekst", "x" * 5000])
        proces.communicate()


STORINGEN = (
    ("klap, en dan een schijffout", klap_en_schijffout, 4),
    ("te weinig geheugen", weinig_geheugen, 2),
    ("een kopie met cp", kopie_met_cp, 2),
)
