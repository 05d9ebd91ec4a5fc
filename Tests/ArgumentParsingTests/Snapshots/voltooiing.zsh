#compdef tuin
# Aanvulling voor tuin 1.2.3, zsh.

_tuin_kent() {
  case "$1" in
    'bed') return 0 ;;
    'plant') return 0 ;;
    'water') return 0 ;;
    'schrift') return 0 ;;
    'kalender') return 0 ;;
    'bed maak') return 0 ;;
    'bed spit') return 0 ;;
    'plant zaai') return 0 ;;
    'plant toon') return 0 ;;
    'plant oogst') return 0 ;;
    'schrift regels') return 0 ;;
    'kalender maanden') return 0 ;;
    'kalender ijsheiligen') return 0 ;;
    'schrift regels laad') return 0 ;;
    *) return 1 ;;
  esac
}

_tuin_neemt() {
  case "$1" in
    '--schrift') return 0 ;;
    '--nu') return 0 ;;
    '--naam') return 0 ;;
    '--grond') return 0 ;;
    '--zon') return 0 ;;
    '--bed') return 0 ;;
    '--diepte') return 0 ;;
    '--soort') return 0 ;;
    '--zaai') return 0 ;;
    '-d') return 0 ;;
    '--merk') return 0 ;;
    '--plant') return 0 ;;
    '--vorm') return 0 ;;
    '--uit') return 0 ;;
    '-u') return 0 ;;
    '--gewicht') return 0 ;;
    '--notitie') return 0 ;;
    '--dagen') return 0 ;;
    '--bestand') return 0 ;;
    '--jaar') return 0 ;;
    *) return 1 ;;
  esac
}

_tuin_woorden() {
  case "$1" in
    '') keuzes=('bed:bedden maken en omspitten' 'plant:planten zaaien, bekijken en oogsten' 'water:wat vandaag water nodig heeft' 'schrift:het tuinschrift zelf' 'kalender:maanden en seizoenen' 'help:toont hulp over een opdracht') ;;
    'bed') keuzes=('maak:een nieuw bed maken' 'spit:een bed omspitten') ;;
    'plant') keuzes=('zaai:een of meer soorten zaaien' 'toon:alles over één plant' 'oogst:een plant oogsten') ;;
    'schrift') keuzes=('regels:de regels van het schrift tonen') ;;
    'kalender') keuzes=('maanden:de maanden van een jaar' 'ijsheiligen:wanneer het nog kan vriezen') ;;
    'schrift regels') keuzes=('laad:regels uit een bestand inlezen') ;;
    '?') keuzes=('bed:bedden maken en omspitten' 'plant:planten zaaien, bekijken en oogsten' 'water:wat vandaag water nodig heeft' 'schrift:het tuinschrift zelf' 'kalender:maanden en seizoenen' 'help:toont hulp over een opdracht' 'datums:hoe u een datum typt' 'afsluitcodes:wat de afsluitcode betekent') ;;
  esac
}

_tuin_opties() {
  case "$1" in
    'water') keuzes=('--dagen:zoveel dagen vooruit' '--schrift:het tuinschrift' '--json:uitvoer als JSON' '--stil:minder praten; nog eens: nog stiller' '--help:toont deze hulp' '--versie:toont de versie') ;;
    'bed maak') keuzes=('--naam:naam van het bed' '--grond:soort grond' '--zon:of er zon komt' '--proef:doet niets, toont alles' '--schrift:het tuinschrift' '--json:uitvoer als JSON' '--stil:minder praten; nog eens: nog stiller' '--help:toont deze hulp' '--versie:toont de versie') ;;
    'bed spit') keuzes=('--bed:nummer van het bed' '--diepte:hoe diep, in centimeter' '--schrift:het tuinschrift' '--json:uitvoer als JSON' '--stil:minder praten; nog eens: nog stiller' '--help:toont deze hulp' '--versie:toont de versie') ;;
    'plant zaai') keuzes=('--soort:wat u zaait' '--bed:nummer van het bed' '--zaai:dag van zaaien' '--merk:eigen trefwoord, om op te zoeken en mee te tellen in de lijsten' '--schrift:het tuinschrift' '--json:uitvoer als JSON' '--stil:minder praten; nog eens: nog stiller' '--help:toont deze hulp' '--versie:toont de versie') ;;
    'plant toon') keuzes=('--plant:nummer van de plant' '--vorm:vorm van de uitvoer' '--uit:schrijft naar een bestand' '--schrift:het tuinschrift' '--json:uitvoer als JSON' '--stil:minder praten; nog eens: nog stiller' '--help:toont deze hulp' '--versie:toont de versie') ;;
    'plant oogst') keuzes=('--plant:nummer van de plant' '--gewicht:opbrengst, min de kuip' '--notitie:wat u opviel' '--schrift:het tuinschrift' '--json:uitvoer als JSON' '--stil:minder praten; nog eens: nog stiller' '--help:toont deze hulp' '--versie:toont de versie') ;;
    'kalender maanden') keuzes=('--jaar:het jaar' '--schrift:het tuinschrift' '--json:uitvoer als JSON' '--stil:minder praten; nog eens: nog stiller' '--help:toont deze hulp' '--versie:toont de versie') ;;
    'schrift regels laad') keuzes=('--bestand:het bestand, of - voor de invoer' '--schrift:het tuinschrift' '--json:uitvoer als JSON' '--stil:minder praten; nog eens: nog stiller' '--help:toont deze hulp' '--versie:toont de versie') ;;
    *) keuzes=('--schrift:het tuinschrift' '--json:uitvoer als JSON' '--stil:minder praten; nog eens: nog stiller' '--help:toont deze hulp' '--versie:toont de versie') ;;
  esac
}

_tuin_waarden() {
  case "$1 $2" in
    'bed maak --grond') keuzes=('klei' 'zand' 'veen') ;;
    'bed maak --zon') keuzes=('ja' 'nee') ;;
    'plant toon --vorm') keuzes=('tekst' 'csv' 'json' 'html' 'markdown') ;;
    'plant toon --uit' | 'plant toon -u' | 'schrift regels laad --bestand' | *' --schrift') bestanden=1 ;;
  esac
}

_tuin_plaats() {
  case "$1 $2" in
    'plant toon 1') keuzes=('tekst' 'csv' 'json' 'html' 'markdown') ;;
  esac
}

_tuin() {
  local pad= optie= einde= hulp= bestanden= w nieuw
  local -i i nummer=0
  local -a keuzes
  for ((i = 2; i < CURRENT; i++)); do
    w=${(Q)words[i]}
    if [[ -n $einde || $w != -?* ]]; then
      nieuw=${pad:+$pad }$w
      if [[ -z $pad && ($w == help || $w == hulp) ]]; then
        hulp=1
      elif _tuin_kent "$nieuw"; then
        pad=$nieuw
      else
        ((nummer += 1))
      fi
    elif [[ $w == -- ]]; then
      einde=1
    elif _tuin_neemt "$w"; then
      ((i += 1))
      if ((i == CURRENT)); then optie=$w; fi
    fi
  done
  if [[ -z $optie && -z $einde && $PREFIX == --*=* ]]; then
    optie=${PREFIX%%=*}
    compset -P '*='
  fi
  if [[ -n $optie ]]; then
    _tuin_waarden "$pad" "$optie"
  elif [[ -z $einde && $PREFIX == -* ]]; then
    _tuin_opties "$pad"
    _describe -o -t opties optie keuzes
    return
  elif [[ -n $hulp && -z $pad ]]; then
    _tuin_woorden '?'
  else
    _tuin_woorden "$pad"
    if [[ -z $hulp && ${#keuzes} == 0 ]]; then _tuin_plaats "$pad" "$nummer"; fi
  fi
  if [[ -n $bestanden ]]; then
    _files
  elif ((${#keuzes})); then
    _describe -t keuzes keuze keuzes
  fi
}

if [[ ${funcstack[1]} == _tuin ]]; then
  _tuin "$@"
elif (($+functions[compdef])); then
  compdef _tuin 'tuin'
fi
