/// The completion script for zsh.
///
/// The file works from a folder in `fpath` and when it is sourced.
struct ZshCompletion {
  let model: CompletionModel

  func script() -> String {
    let functions = CaseCompletion(model: model) { name, help in
      CaseCompletion.quoted("\(name):\(help)")
    }.functions()
    return """
      #compdef \(model.program.name)
      # \(model.header), zsh.

      \(functions)
      \(name)() {
      \(walk)
      \(offer)
      }

      if [[ ${funcstack[1]} == \(name) ]]; then
        \(name) "$@"
      elif (($+functions[compdef])); then
        compdef \(name) \(CaseCompletion.quoted(model.program.name))
      fi

      """
  }

  private var name: String { "_\(model.identifier)" }

  /// Reads the words up to the cursor.
  private var walk: String {
    """
      local pad= optie= einde= hulp= bestanden= w nieuw
      local -i i nummer=0
      local -a keuzes
      for ((i = 2; i < CURRENT; i++)); do
        w=${(Q)words[i]}
        if [[ -n $einde || $w != -?* ]]; then
          nieuw=${pad:+$pad }$w
          if [[ -z $pad && ($w == help || $w == hulp) ]]; then
            hulp=1
          elif \(name)_kent "$nieuw"; then
            pad=$nieuw
          else
            ((nummer += 1))
          fi
        elif [[ $w == -- ]]; then
          einde=1
        elif \(name)_neemt "$w"; then
          ((i += 1))
          if ((i == CURRENT)); then optie=$w; fi
        fi
      done
    """
  }

  /// Offers what fits at the cursor.
  private var offer: String {
    """
      if [[ -z $optie && -z $einde && $PREFIX == --*=* ]]; then
        optie=${PREFIX%%=*}
        compset -P '*='
      fi
      if [[ -n $optie ]]; then
        \(name)_waarden "$pad" "$optie"
      elif [[ -z $einde && $PREFIX == -* ]]; then
        \(name)_opties "$pad"
        _describe -o -t opties optie keuzes
        return
      elif [[ -n $hulp && -z $pad ]]; then
        \(name)_woorden '?'
      else
        \(name)_woorden "$pad"
        if [[ -z $hulp && ${#keuzes} == 0 ]]; then \(name)_plaats "$pad" "$nummer"; fi
      fi
      if [[ -n $bestanden ]]; then
        _files
      elif ((${#keuzes})); then
        _describe -t keuzes keuze keuzes
      fi
    """
  }
}
