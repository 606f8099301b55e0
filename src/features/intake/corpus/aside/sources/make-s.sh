#!/bin/sh
# Makes the papers in Word and PDF from their pages here; the text papers are their own source.
set -eu
cd "$(dirname "$0")"
. ../../making.sh

word koele-kernen-statenvoorstel
word onderdak-raadsvoorstel
print vestingkust-convenant
print merwevelden-collegeadvies
print drie-vennen-db-voorstel
word_as_pdf kansrijk-financiele-bijlage
