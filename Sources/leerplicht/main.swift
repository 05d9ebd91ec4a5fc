import CLI

Hoofdprogramma.start()
