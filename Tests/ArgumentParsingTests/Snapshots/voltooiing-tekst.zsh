#compdef een-twee
# Aanvulling voor een-twee 1, zsh.

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
    '') keuzes=('graaf:met '\''n schep \ $(rm -rf /) `ls`' 'help:toont hulp over een opdracht') ;;
    '?') keuzes=('graaf:met '\''n schep \ $(rm -rf /) `ls`' 'help:toont hulp over een opdracht') ;;
  esac
}

_een_twee_opties() {
  case "$1" in
    'graaf') keuzes=('--diep:zo'\''n $HOME diepte' '--help:toont deze hulp' '--versie:toont de versie') ;;
    *) keuzes=('--help:toont deze hulp' '--versie:toont de versie') ;;
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
  local pad= optie= einde= hulp= bestanden= w nieuw
  local -i i nummer=0
  local -a keuzes
  for ((i = 2; i < CURRENT; i++)); do
    w=${(Q)words[i]}
    if [[ -n $einde || $w != -?* ]]; then
      nieuw=${pad:+$pad }$w
      if [[ -z $pad && ($w == help || $w == hulp) ]]; then
        hulp=1
      elif _een_twee_kent "$nieuw"; then
        pad=$nieuw
      else
        ((nummer += 1))
      fi
    elif [[ $w == -- ]]; then
      einde=1
    elif _een_twee_neemt "$w"; then
      ((i += 1))
      if ((i == CURRENT)); then optie=$w; fi
    fi
  done
  if [[ -z $optie && -z $einde && $PREFIX == --*=* ]]; then
    optie=${PREFIX%%=*}
    compset -P '*='
  fi
  if [[ -n $optie ]]; then
    _een_twee_waarden "$pad" "$optie"
  elif [[ -z $einde && $PREFIX == -* ]]; then
    _een_twee_opties "$pad"
    _describe -o -t opties optie keuzes
    return
  elif [[ -n $hulp && -z $pad ]]; then
    _een_twee_woorden '?'
  else
    _een_twee_woorden "$pad"
    if [[ -z $hulp && ${#keuzes} == 0 ]]; then _een_twee_plaats "$pad" "$nummer"; fi
  fi
  if [[ -n $bestanden ]]; then
    _files
  elif ((${#keuzes})); then
    _describe -t keuzes keuze keuzes
  fi
}

if [[ ${funcstack[1]} == _een_twee ]]; then
  _een_twee "$@"
elif (($+functions[compdef])); then
  compdef _een_twee 'een-twee'
fi
