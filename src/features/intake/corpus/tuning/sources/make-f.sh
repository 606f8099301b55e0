#!/bin/sh
# Makes the papers in Word and PDF from their pages here; the text papers are their own source.
set -eu
cd "$(dirname "$0")"
. ../../making.sh

word jeugdhulp-dichtbij-raadsvoorstel
word zandermeer-beweegt-collegeadvies
word_as_pdf cultuurpact-financiele-bijlage
print zij-instroom-onderwijs-convenant
print energietoezicht-ab-voorstel
print thuis-in-de-wijk-bespreekstuk
