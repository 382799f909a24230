/* SPDX-License-Identifier: GPL-3.0-or-later */
/* check_c TEXT: what is wrong in a text, a line each: level, rule, words, first suggestion. */
#include <morat/morat.h>

#include <stdio.h>
#include <string.h>

int main(int argc, char **argv) {
    static const char *const levels[] = {"info", "warning", "error"};
    const char *text = argc > 1 ? argv[1] : "Tỉnh thông qua chủ chương.";
    char *error = NULL;
    morat_checker *checker = morat_open(NULL, &error);
    morat_result *result = NULL;
    size_t i;
    if (checker != NULL)
        result = morat_check_text(checker, text, strlen(text), &error);
    if (result == NULL) {
        fprintf(stderr, "%s\n", error != NULL ? error : "?");
        morat_string_free(error);
        morat_close(checker);
        return 2;
    }
    for (i = 0; i < morat_result_count(result); ++i) {
        const morat_finding *finding = morat_result_finding(result, i);
        printf("%s\t%s\t%.*s\t%s\n", levels[finding->level], finding->rule, (int)finding->length,
               morat_result_text(result) + finding->start,
               finding->suggestion_count > 0 ? finding->suggestions[0] : "");
    }
    morat_result_free(result);
    morat_close(checker);
    return 0;
}
