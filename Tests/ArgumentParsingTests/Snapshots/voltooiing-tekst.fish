# Aanvulling voor een-twee 1, fish.

# De woorden van de opdracht tot nu toe, en hoeveel woorden erna kwamen.
function __een_twee_stand
    set -l woorden (commandline -opc)
    set -e woorden[1]
    set -l pad
    set -l nummer 0
    set -l waarde ''
    for w in $woorden
        if test -n "$waarde"
            set waarde ''
        else if contains -- "$w" '--diep'
            set waarde 1
        else if contains -- (string join ' ' -- $pad $w) 'graaf'
            set -a pad $w
        else if not string match -q -- '-*' "$w"
            set nummer (math $nummer + 1)
        end
    end
    echo "$pad"
    echo $nummer
end

# Of de opdracht een van deze is.
function __een_twee_bij
    set -l stand (__een_twee_stand)
    contains -- "$stand[1]" $argv
end

# Of bij deze opdracht het zoveelste woord aan de beurt is.
function __een_twee_plaats
    set -l stand (__een_twee_stand)
    test "$stand[1]" = "$argv[1]" -a "$stand[2]" $argv[2] "$argv[3]"
end

# Of er om hulp gevraagd wordt.
function __een_twee_hulp
    set -l woorden (commandline -opc)
    contains -- "$woorden[2]" help hulp
end

complete -c 'een-twee' -f
complete -c 'een-twee' -n '__een_twee_bij \'\'' -a 'graaf' -d 'met \'n schep \\ $(rm -rf /) `ls`'
complete -c 'een-twee' -n '__een_twee_bij \'\'' -a 'help' -d 'toont hulp over een opdracht'
complete -c 'een-twee' -n '__een_twee_bij \'graaf\'' -l diep -d 'zo\'n $HOME diepte' -x -a 'a\'b'
complete -c 'een-twee' -s h -l help -d 'toont deze hulp'
complete -c 'een-twee' -s V -l versie -d 'toont de versie'
