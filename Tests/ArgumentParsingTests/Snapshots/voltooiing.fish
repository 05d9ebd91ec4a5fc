# Aanvulling voor tuin 1.2.3, fish.

# De woorden van de opdracht tot nu toe, en hoeveel woorden erna kwamen.
function __tuin_stand
    set -l woorden (commandline -opc)
    set -e woorden[1]
    set -l pad
    set -l nummer 0
    set -l waarde ''
    for w in $woorden
        if test -n "$waarde"
            set waarde ''
        else if contains -- "$w" '--schrift' '--nu' '--naam' '--grond' '--zon' '--bed' '--diepte' '--soort' '--zaai' '-d' '--merk' '--plant' '--vorm' '--uit' '-u' '--gewicht' '--notitie' '--dagen' '--bestand' '--jaar'
            set waarde 1
        else if contains -- (string join ' ' -- $pad $w) 'bed' 'plant' 'water' 'schrift' 'kalender' 'bed maak' 'bed spit' 'plant zaai' 'plant toon' 'plant oogst' 'schrift regels' 'kalender maanden' 'kalender ijsheiligen' 'schrift regels laad'
            set -a pad $w
        else if not string match -q -- '-*' "$w"
            set nummer (math $nummer + 1)
        end
    end
    echo "$pad"
    echo $nummer
end

# Of de opdracht een van deze is.
function __tuin_bij
    set -l stand (__tuin_stand)
    contains -- "$stand[1]" $argv
end

# Of bij deze opdracht het zoveelste woord aan de beurt is.
function __tuin_plaats
    set -l stand (__tuin_stand)
    test "$stand[1]" = "$argv[1]" -a "$stand[2]" $argv[2] "$argv[3]"
end

# Of er om hulp gevraagd wordt.
function __tuin_hulp
    set -l woorden (commandline -opc)
    contains -- "$woorden[2]" help hulp
end

complete -c 'tuin' -f
complete -c 'tuin' -n '__tuin_bij \'\'' -a 'bed' -d 'bedden maken en omspitten'
complete -c 'tuin' -n '__tuin_bij \'\'' -a 'plant' -d 'planten zaaien, bekijken en oogsten'
complete -c 'tuin' -n '__tuin_bij \'\'' -a 'water' -d 'wat vandaag water nodig heeft'
complete -c 'tuin' -n '__tuin_bij \'\'' -a 'schrift' -d 'het tuinschrift zelf'
complete -c 'tuin' -n '__tuin_bij \'\'' -a 'kalender' -d 'maanden en seizoenen'
complete -c 'tuin' -n '__tuin_bij \'\'' -a 'help' -d 'toont hulp over een opdracht'
complete -c 'tuin' -n '__tuin_bij \'bed\'' -a 'maak' -d 'een nieuw bed maken'
complete -c 'tuin' -n '__tuin_bij \'bed\'' -a 'spit' -d 'een bed omspitten'
complete -c 'tuin' -n '__tuin_bij \'plant\'' -a 'zaai' -d 'een of meer soorten zaaien'
complete -c 'tuin' -n '__tuin_bij \'plant\'' -a 'toon' -d 'alles over één plant'
complete -c 'tuin' -n '__tuin_bij \'plant\'' -a 'oogst' -d 'een plant oogsten'
complete -c 'tuin' -n '__tuin_bij \'schrift\'' -a 'regels' -d 'de regels van het schrift tonen'
complete -c 'tuin' -n '__tuin_bij \'kalender\'' -a 'maanden' -d 'de maanden van een jaar'
complete -c 'tuin' -n '__tuin_bij \'kalender\'' -a 'ijsheiligen' -d 'wanneer het nog kan vriezen'
complete -c 'tuin' -n '__tuin_bij \'schrift regels\'' -a 'laad' -d 'regels uit een bestand inlezen'
complete -c 'tuin' -n '__tuin_hulp; and __tuin_bij \'\'' -a 'datums' -d 'hoe u een datum typt'
complete -c 'tuin' -n '__tuin_hulp; and __tuin_bij \'\'' -a 'afsluitcodes' -d 'wat de afsluitcode betekent'
complete -c 'tuin' -n '__tuin_bij \'water\'' -l dagen -d 'zoveel dagen vooruit' -x
complete -c 'tuin' -n '__tuin_bij \'bed maak\'' -l naam -d 'naam van het bed' -x
complete -c 'tuin' -n '__tuin_bij \'bed maak\'' -l grond -d 'soort grond' -x -a 'klei zand veen'
complete -c 'tuin' -n '__tuin_bij \'bed maak\'' -l zon -d 'of er zon komt' -x -a 'ja nee'
complete -c 'tuin' -n '__tuin_bij \'bed maak\'' -s n -l proef -d 'doet niets, toont alles'
complete -c 'tuin' -n '__tuin_bij \'bed spit\' \'plant zaai\'' -l bed -d 'nummer van het bed' -x
complete -c 'tuin' -n '__tuin_bij \'bed spit\'' -l diepte -d 'hoe diep, in centimeter' -x
complete -c 'tuin' -n '__tuin_bij \'plant zaai\'' -l soort -d 'wat u zaait' -x
complete -c 'tuin' -n '__tuin_bij \'plant zaai\'' -s d -l zaai -d 'dag van zaaien' -x
complete -c 'tuin' -n '__tuin_bij \'plant zaai\'' -l merk -d 'eigen trefwoord, om op te zoeken en mee te tellen in de lijsten' -x
complete -c 'tuin' -n '__tuin_bij \'plant toon\' \'plant oogst\'' -l plant -d 'nummer van de plant' -x
complete -c 'tuin' -n '__tuin_bij \'plant toon\'' -l vorm -d 'vorm van de uitvoer' -x -a 'tekst csv json html markdown'
complete -c 'tuin' -n '__tuin_bij \'plant toon\'' -s u -l uit -d 'schrijft naar een bestand' -r -F
complete -c 'tuin' -n '__tuin_bij \'plant oogst\'' -l gewicht -d 'opbrengst, min de kuip' -x
complete -c 'tuin' -n '__tuin_bij \'plant oogst\'' -l notitie -d 'wat u opviel' -x
complete -c 'tuin' -n '__tuin_bij \'kalender maanden\'' -l jaar -d 'het jaar' -x
complete -c 'tuin' -n '__tuin_bij \'schrift regels laad\'' -l bestand -d 'het bestand, of - voor de invoer' -r -F
complete -c 'tuin' -l schrift -d 'het tuinschrift' -r -F
complete -c 'tuin' -l json -d 'uitvoer als JSON'
complete -c 'tuin' -s q -l stil -d 'minder praten; nog eens: nog stiller'
complete -c 'tuin' -s h -l help -d 'toont deze hulp'
complete -c 'tuin' -s V -l versie -d 'toont de versie'
complete -c 'tuin' -n '__tuin_plaats \'plant toon\' -eq 1' -a 'tekst csv json html markdown'
