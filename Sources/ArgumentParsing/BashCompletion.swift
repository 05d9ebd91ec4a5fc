/// The completion script for bash.
///
/// Bash cuts `--naam=x` into three words where `=` is in `COMP_WORDBREAKS`; both forms are
/// understood. Names are compared one by one, for `compgen -W` would expand them.
struct BashCompletion {
  let model: CompletionModel

  func script() -> String {
    let functions = CaseCompletion(model: model) { name, _ in CaseCompletion.quoted(name) }
      .functions()
    return """
      # \(model.header), bash.
      # shellcheck disable=SC2034

      \(functions)
      \(name)() {
      \(walk)
      \(offer)
      }

      complete -F \(name) \(CaseCompletion.quoted(model.program.name))

      """
  }

  private var name: String { "_\(model.identifier)" }

  /// Reads the words up to the cursor.
  private var walk: String {
    """
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
          elif \(name)_kent "$nieuw"; then
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
          elif \(name)_neemt "$w"; then
            optie=$w
            i+=1
          fi
          if ((i < COMP_CWORD)); then optie=''; fi
        fi
      done
    """
  }

  /// Offers what fits at the cursor.
  private var offer: String {
    """
      if [[ -n $optie && $woord == = ]]; then
        woord=''
      elif [[ -z $optie && -z $einde && $woord == --*=* ]]; then
        optie=${woord%%=*}
        voor=$optie=
        woord=${woord#*=}
      fi
      if [[ -n $optie ]]; then
        \(name)_waarden "$pad" "$optie"
      elif [[ -z $einde && $woord == -* ]]; then
        \(name)_opties "$pad"
      elif [[ -n $hulp && -z $pad ]]; then
        \(name)_woorden '?'
      else
        \(name)_woorden "$pad"
        if [[ -z $hulp && ${#keuzes[@]} == 0 ]]; then \(name)_plaats "$pad" "$nummer"; fi
      fi
      if [[ -n $bestanden ]]; then compopt -o default; fi
      for w in "${keuzes[@]}"; do
        if [[ $w == "$woord"* ]]; then COMPREPLY+=("$voor$w"); fi
      done
    """
  }
}
