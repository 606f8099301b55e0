#!/bin/sh
# Makes the papers in Word and PDF from their pages here; the text papers are their own source.
set -eu
cd "$(dirname "$0")"
. ../../making.sh

print cultuurhuizen-raadsvoorstel
word bodem-boer-statenvoorstel
word werkpoort-collegeadvies
word_as_pdf grondstoffen-db-voorstel
print stille-kade-convenant
print bodem-financiele-bijlage
