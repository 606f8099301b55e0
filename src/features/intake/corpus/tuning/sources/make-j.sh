#!/bin/sh
# Makes the papers in Word and PDF from their pages here; the text papers are their own source.
set -eu
cd "$(dirname "$0")"
. ../../making.sh

print gezond-opgroeien-ab-voorstel
word doorstroom-ouderen-statenvoorstel
print veilig-uitgaan-convenant
word zwembad-drieslag-collegeadvies
print bestaanszekerheid-financiele-bijlage
word_as_pdf warmteakkoord-bespreekstuk
