#!/bin/sh
# Makes the papers in Word and PDF from their pages here; the text papers are their own source.
set -eu
cd "$(dirname "$0")"
. ../../making.sh

word_as_pdf waterautomatisering-bespreekstuk
print wonen-met-zorg-raadsvoorstel
word doorfietsnetwerk-statenvoorstel
print rivierkreeft-ab-voorstel
word fixteams-collegeadvies
print natuurbrand-convenant
word bedrijventerreinen-financiele-bijlage
pdf_of_word bedrijventerreinen-financiele-bijlage
