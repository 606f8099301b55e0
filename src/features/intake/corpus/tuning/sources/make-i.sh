#!/bin/sh
# Makes the papers in Word and PDF from their pages here; the text papers are their own source.
set -eu
cd "$(dirname "$0")"
. ../../making.sh

word toerisme-hamerland-raadsvoorstel
word iedereen-doet-mee-raadsbrief
word_as_pdf klimaat-leyedal-db-voorstel
print mobiliteitshubs-statenvoorstel
print gegevens-op-orde-convenant
print regio-deal-kempervelden-financieel-kader
