// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace morat {

/// Whether a dictionary knows a word, and what it would write instead. An instance is used by one
/// thread at a time.
class Speller {
public:
    Speller() = default;
    Speller(const Speller &) = delete;
    Speller &operator=(const Speller &) = delete;
    virtual ~Speller() = default;

    [[nodiscard]] virtual bool accepts(const QString &word) const = 0;
    /// Best first; may take tens of milliseconds.
    [[nodiscard]] virtual QStringList suggest(const QString &word) const = 0;
};

/// A Hunspell dictionary. `base` is the path of the .dic and .aff without the suffix. Words longer
/// than 100 characters are refused without asking Hunspell, whose work grows with the length.
[[nodiscard]] Result<std::unique_ptr<Speller>> openHunspell(const QString &base);

/// Where Hunspell dictionaries are usually installed on this system.
[[nodiscard]] QStringList systemDictionaryFolders();
/// The base paths of the dictionaries of `language` ("en") in the folders.
[[nodiscard]] QStringList findDictionaries(const QStringList &folders, const QString &language);

} // namespace morat
