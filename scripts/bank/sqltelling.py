"""Wie in 2024-2025 langer dan vier weken thuis was, per soort school: dezelfde vraag aan de rijen
van de lijsten, zonder vakanties, verhuizingen, vrijstellingen en heropeningen.

Gebruik: sqltelling.py DOSSIER
"""

import sqlite3
import sys

VRAAG = """
SELECT coalesce(p.schoolsoort, 'onbekend'),
  sum(c.thuis_van + 28 <= :begin AND (c.thuis_tot IS NULL OR c.thuis_tot > :begin)),
  sum(c.thuis_van + 28 > :begin AND c.thuis_van + 28 <= :einde),
  sum(c.thuis_tot IS NOT NULL AND c.thuis_tot BETWEEN :begin + 1 AND :einde)
FROM casus_rij c
  LEFT JOIN partner_rij p ON p.code = c.school
  JOIN jongere_rij j ON j.jongere = c.jongere AND j.geboortedatum <> ''
WHERE c.thuis_van <= :einde AND (c.thuis_tot IS NULL OR c.thuis_tot >= c.thuis_van + 28)
GROUP BY 1
"""

# 1 september 2024 tot en met 31 juli 2025, in dagen sinds 1970.
print(sqlite3.connect(sys.argv[1]).execute(VRAAG, {"begin": 19967, "einde": 20300}).fetchall())
