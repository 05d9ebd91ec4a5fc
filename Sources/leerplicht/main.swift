import CLI

Leerplicht.start()
