# Aanvulling voor een-twee 1, bash.
# shellcheck disable=SC2034

_een_twee_kent() {
  case "$1" in
    'graaf') return 0 ;;
    *) return 1 ;;
  esac
}

_een_twee_neemt() {
  case "$1" in
    '--diep') return 0 ;;
    *) return 1 ;;
  esac
}

_een_twee_woorden() {
  case "$1" in
    '') keuzes=('graaf' 'help') ;;
    '?') keuzes=('graaf' 'help') ;;
  esac
}

_een_twee_opties() {
  case "$1" in
    'graaf') keuzes=('--diep' '--help' '--versie') ;;
    *) keuzes=('--help' '--versie') ;;
  esac
}

_een_twee_waarden() {
  case "$1 $2" in
    'graaf --diep') keuzes=('a'\''b') ;;
  esac
}

_een_twee_plaats() {
  case "$1 $2" in
  esac
}

_een_twee() {
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
      elif _een_twee_kent "$nieuw"; then
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
      elif _een_twee_neemt "$w"; then
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
    _een_twee_waarden "$pad" "$optie"
  elif [[ -z $einde && $woord == -* ]]; then
    _een_twee_opties "$pad"
  elif [[ -n $hulp && -z $pad ]]; then
    _een_twee_woorden '?'
  else
    _een_twee_woorden "$pad"
    if [[ -z $hulp && ${#keuzes[@]} == 0 ]]; then _een_twee_plaats "$pad" "$nummer"; fi
  fi
  if [[ -n $bestanden ]]; then compopt -o default; fi
  for w in "${keuzes[@]}"; do
    if [[ $w == "$woord"* ]]; then COMPREPLY+=("$voor$w"); fi
  done
}

complete -F _een_twee 'een-twee'
