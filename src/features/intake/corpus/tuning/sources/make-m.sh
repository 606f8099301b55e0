#!/bin/sh
# Makes the papers in Word and PDF from their pages here; the text papers are their own source.
set -eu
cd "$(dirname "$0")"
. ../../making.sh

print vervoer-op-maat-raadsvoorstel
print dijkversterking-ab-voorstel
print erfgoed-vestingland-bespreekstuk
word cultuurplan-statenvoorstel
word schoolgebouwen-mededeling
word_as_pdf huisvesting-arbeidsmigranten-convenant
