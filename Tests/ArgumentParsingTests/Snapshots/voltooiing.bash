# Aanvulling voor tuin 1.2.3, bash.
# shellcheck disable=SC2034

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
    '') keuzes=('bed' 'plant' 'water' 'schrift' 'kalender' 'help') ;;
    'bed') keuzes=('maak' 'spit') ;;
    'plant') keuzes=('zaai' 'toon' 'oogst') ;;
    'schrift') keuzes=('regels') ;;
    'kalender') keuzes=('maanden' 'ijsheiligen') ;;
    'schrift regels') keuzes=('laad') ;;
    '?') keuzes=('bed' 'plant' 'water' 'schrift' 'kalender' 'help' 'datums' 'afsluitcodes') ;;
  esac
}

_tuin_opties() {
  case "$1" in
    'water') keuzes=('--dagen' '--schrift' '--json' '--stil' '--help' '--versie') ;;
    'bed maak') keuzes=('--naam' '--grond' '--zon' '--proef' '--schrift' '--json' '--stil' '--help' '--versie') ;;
    'bed spit') keuzes=('--bed' '--diepte' '--schrift' '--json' '--stil' '--help' '--versie') ;;
    'plant zaai') keuzes=('--soort' '--bed' '--zaai' '--merk' '--schrift' '--json' '--stil' '--help' '--versie') ;;
    'plant toon') keuzes=('--plant' '--vorm' '--uit' '--schrift' '--json' '--stil' '--help' '--versie') ;;
    'plant oogst') keuzes=('--plant' '--gewicht' '--notitie' '--schrift' '--json' '--stil' '--help' '--versie') ;;
    'kalender maanden') keuzes=('--jaar' '--schrift' '--json' '--stil' '--help' '--versie') ;;
    'schrift regels laad') keuzes=('--bestand' '--schrift' '--json' '--stil' '--help' '--versie') ;;
    *) keuzes=('--schrift' '--json' '--stil' '--help' '--versie') ;;
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
  local pad='' optie='' voor='' einde='' hulp='' bestanden='' w nieuw
  local -i i nummer=0
  local -a keuzes=()
  local woord=${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    w=${COMP_WORDS[i]}
    if [[ -n $einde || $w != -?* ]]; then
      nieuw=${pad:+$pad }$w
      if [[ -z $pad && ($w == help || $w == hulp) ]]; then
        hulp=1
      elif _tuin_kent "$nieuw"; then
        pad=$nieuw
      else
        nummer+=1
      fi
    elif [[ $w == -- ]]; then
      einde=1
    else
      if [[ ${COMP_WORDS[i + 1]-} == = ]]; then
        optie=$w
        i+=2
      elif _tuin_neemt "$w"; then
        optie=$w
        i+=1
      fi
      if ((i < COMP_CWORD)); then optie=''; fi
    fi
  done
  if [[ -n $optie && $woord == = ]]; then
    woord=''
  elif [[ -z $optie && -z $einde && $woord == --*=* ]]; then
    optie=${woord%%=*}
    voor=$optie=
    woord=${woord#*=}
  fi
  if [[ -n $optie ]]; then
    _tuin_waarden "$pad" "$optie"
  elif [[ -z $einde && $woord == -* ]]; then
    _tuin_opties "$pad"
  elif [[ -n $hulp && -z $pad ]]; then
    _tuin_woorden '?'
  else
    _tuin_woorden "$pad"
    if [[ -z $hulp && ${#keuzes[@]} == 0 ]]; then _tuin_plaats "$pad" "$nummer"; fi
  fi
  if [[ -n $bestanden ]]; then compopt -o default; fi
  for w in "${keuzes[@]}"; do
    if [[ $w == "$woord"* ]]; then COMPREPLY+=("$voor$w"); fi
  done
}

complete -F _tuin 'tuin'
