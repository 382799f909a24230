/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef MORAT_MORAT_H
#define MORAT_MORAT_H

/**
 * @file
 * @brief libmorat: checks Vietnamese text for programs in any language.
 *
 * Strings are UTF-8 and end with a zero. What a function gives belongs to whoever called it and is
 * given back by the function that its comment names. Functions that can fail take an `error`, which
 * may be null: it is set to a message in Vietnamese, to be given back by morat_string_free(), or to
 * null when nothing failed.
 *
 * A checker is used by one thread at a time; several can be open, and each thread may have its own.
 * Nothing is written and no network is used.
 *
 * The interface is versioned by MORAT_API_VERSION. Within one number only functions, levels and
 * members at the end of structs are added, and callers say by `size` which they know.
 */

#include <stddef.h>

#if defined(__GNUC__)
#define MORAT_API __attribute__((visibility("default")))
#else
#define MORAT_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

#define MORAT_API_VERSION 1

/** How sure a finding is. Ordered. */
enum morat_level {
    MORAT_INFO = 0,    /**< on demand */
    MORAT_WARNING = 1, /**< worth reading */
    MORAT_ERROR = 2    /**< surely wrong */
};

/** What a checker is opened with. Zeroed but for `size`: the data that were installed with the
 *  library and the house style that comes with them. */
typedef struct morat_options {
    size_t size;             /**< sizeof(morat_options) */
    const char *data_folder; /**< holds `dictionaries` and `resources`; null: see morat_open() */
    const char *profile;     /**< a profile's file; null: none */
} morat_options;

typedef struct morat_checker morat_checker;
typedef struct morat_result morat_result;

/** What is wrong at one place. Lives as long as its result. */
typedef struct morat_finding {
    enum morat_level level;
    double confidence;       /**< 0 to 1 */
    const char *rule;        /**< "spelling.phrase" */
    const char *category;    /**< "spelling.phrase", "typography"… */
    const char *message;     /**< Vietnamese: what is wrong and why, one sentence */
    const char *explanation; /**< evidence; may be empty */
    size_t start;            /**< bytes into morat_result_text() */
    size_t length;           /**< bytes; 0: between two letters */
    size_t suggestion_count;
    const char *const *suggestions; /**< what to put in the place, best first */
} morat_finding;

/** The version of the library, "0.1.0"; and of the interface that it was built with. */
MORAT_API const char *morat_version(void);
MORAT_API int morat_api_version(void);

/**
 * Opens a checker, which loads dictionaries and models (tenths of a second).
 *
 * The data are looked for in `options->data_folder`, else in $MORAT_DATA, else where they were
 * installed with the library. `options` may be null. Null when they cannot be read, or when the
 * profile cannot.
 */
MORAT_API morat_checker *morat_open(const morat_options *options, char **error);
MORAT_API void morat_close(morat_checker *checker);

/** Checks `length` bytes of plain UTF-8 text; paragraphs are lines. Null when they cannot be read,
 *  as of what is no text. To be given back by morat_result_free(). */
MORAT_API morat_result *morat_check_text(morat_checker *checker, const char *text, size_t length,
                                         char **error);
/** Checks a file of any format that Mo-rát reads, by its name and content. */
MORAT_API morat_result *morat_check_file(morat_checker *checker, const char *path, char **error);

/** The text that was checked, and to which places refer: paragraphs parted by line feeds. Of a file
 *  it is what was read of it; of text it is that text, composed letters and line ends made one. */
MORAT_API const char *morat_result_text(const morat_result *result);
MORAT_API size_t morat_result_count(const morat_result *result);
/** In the order of the text; null behind the last. */
MORAT_API const morat_finding *morat_result_finding(const morat_result *result, size_t index);
MORAT_API void morat_result_free(morat_result *result);

MORAT_API void morat_string_free(char *string);

#ifdef __cplusplus
}
#endif

#endif
