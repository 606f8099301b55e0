#!/bin/sh
# Makes the papers in Word and PDF from their pages here; the text papers are their own source.
set -eu
cd "$(dirname "$0")"
. ../../making.sh

print woonafspraken-merwelaar-raadsvoorstel
word fietsakkoord-statenvoorstel
word_as_pdf energiehub-collegeadvies
print beekdal-db-voorstel
word buitengebied-convenant
print warmthuis-financiele-bijlage
