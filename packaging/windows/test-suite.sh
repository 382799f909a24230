# Sourced by test-wine.sh: every test program of the suite. Qt Test writes nothing to a stdout of Wine,
# so each writes a file; wine-known.txt names what cannot pass here, with the reason.
say "The Qt Test suite"
failed=0
passed=0
known=0
for program in "$build"/tests/test_*.exe; do
    test=$(basename "$program" .exe)
    test=${test#test_}
    result=$build/wine/$test.txt
    rm -f "$result"
    status=0
    # With the platform of a real window. (Wine keeps variables QT_… to itself; WINEQT_… would pass.)
    (cd "$build/tests" && limit=400 MORAT_DATA=$(windows_path "$source_folder") \
        in_windows "$program" -o "$(windows_path "$result"),txt" >"$build/wine/$test.out" 2>&1) || status=$?
    if [ ! -s "$result" ] || ! grep -aq '^Totals' "$result"; then
        echo "$test: did not end (exit status $status)"
        failed=$((failed + 1))
        continue
    fi
    totals=$(sed -n 's/^Totals: \([0-9]*\) passed, .*/\1/p' "$result")
    passed=$((passed + totals))
    while read -r function; do
        if grep -q "^$test $function " "$windows/wine-known.txt"; then
            known=$((known + 1))
        else
            echo "$test: $function failed"
            grep -a -A4 "^FAIL!.*$function(" "$result" >"$work/failure" || true
            head -n 8 "$work/failure"
            failed=$((failed + 1))
        fi
        # Bytes, not letters: the names of rows are in the code page of this Windows.
    done < <(LC_ALL=C sed -n 's/^\(FAIL!\|XPASS\)  *: [^:]*::\([^(]*\)(.*/\2/p' "$result" | sort -u)
done
echo "Test functions passed: $passed; known not to pass under Wine: $known; failed: $failed"
[ "$failed" -eq 0 ] || fail "the suite"
