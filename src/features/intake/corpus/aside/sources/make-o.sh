#!/bin/sh
# Makes the papers in Word and PDF from their pages here; the text papers are their own source.
set -eu
cd "$(dirname "$0")"
. ../../making.sh

word huisvesting-leraren-raadsvoorstel
word lokale-omroep-raadsbrief
print koele-binnensteden-statenvoorstel
print dorpshuizen-convenant
print afvalinzameling-ab-voorstel
print fietsroutes-bespreekstuk
