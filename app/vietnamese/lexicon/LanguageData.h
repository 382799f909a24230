// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/DataFolder.h"
#include "text/Result.h"
#include "vietnamese/lexicon/SyllableInventory.h"

#include <QSet>
#include <QStringList>

#include <memory>

namespace morat {

/// What the checks know of the language: read once, never changed, shared by all threads.
struct LanguageData {
    SyllableInventory inventory;
    QSet<QString> loans;             ///< folded: axít, futsal
    QSet<QString> boundSyllables;    ///< folded words of two syllables: đen đúa, dập dờn
    QSet<QString> names;             ///< folded, accepted only with a capital: Đắk, Krông
    QSet<QString> abbreviations;     ///< as written: UBND, ThS
    QSet<QString> units;             ///< as written: km, kWh
    QString vietnameseDictionary;    ///< base path for openHunspell()
    QStringList foreignDictionaries; ///< base paths; their words are foreign, not wrong

    QStringList notices; ///< why something that was dropped is not used

    /// Foreign (English) Hunspell dictionaries are taken from where the system keeps them.
    [[nodiscard]] static Result<std::shared_ptr<const LanguageData>>
    load(const DataFolders &folders);
    /// The same with the folders of foreign dictionaries given.
    [[nodiscard]] static Result<std::shared_ptr<const LanguageData>>
    load(const DataFolders &folders, const QStringList &dictionaryFolders);
};

} // namespace morat
