#!/bin/sh
# Makes the papers in Word and PDF from their pages here; the text papers are their own source.
set -eu
cd "$(dirname "$0")"
. ../../making.sh

word veenkom-db-voorstel
word ondermijning-convenant
word_as_pdf jeugdregio-raadsvoorstel
print netruimte-statenvoorstel
print ov-knopen-bespreekstuk
print datacenters-collegeadvies
