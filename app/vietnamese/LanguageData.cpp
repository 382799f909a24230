// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/LanguageData.h"

#include "text/Folding.h"
#include "vietnamese/Speller.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// The lines of a word list without its comments.
Result<QStringList> readWords(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"Cannot read the word list %1: %2"_s.arg(path, file.errorString()));
    QStringList words;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            words.append(line.trimmed());
    }
    return words;
}

} // namespace

Result<std::shared_ptr<const LanguageData>> LanguageData::load(const QString &dataFolder) {
    return load(dataFolder, systemDictionaryFolders());
}

Result<std::shared_ptr<const LanguageData>>
LanguageData::load(const QString &dataFolder, const QStringList &dictionaryFolders) {
    const QString folder = dataFolder + u"/dictionaries/"_s;
    auto data = std::make_shared<LanguageData>();
    Result<SyllableInventory> inventory = SyllableInventory::load(folder + u"syllables.tsv"_s);
    if (!inventory)
        return tl::make_unexpected(inventory.error());
    data->inventory = std::move(*inventory);
    const Result<QStringList> loans = readWords(folder + u"loans.txt"_s);
    if (!loans)
        return tl::make_unexpected(loans.error());
    for (const QString &word : *loans)
        (word.front().isUpper() ? data->names : data->loans).insert(fold(word));
    const Result<QStringList> names = readWords(folder + u"names.txt"_s);
    if (!names)
        return tl::make_unexpected(names.error());
    for (const QString &word : *names)
        data->names.insert(fold(word));
    const Result<QStringList> abbreviations = readWords(folder + u"abbreviations.txt"_s);
    if (!abbreviations)
        return tl::make_unexpected(abbreviations.error());
    data->abbreviations = QSet<QString>(abbreviations->cbegin(), abbreviations->cend());
    const Result<QStringList> units = readWords(folder + u"units.txt"_s);
    if (!units)
        return tl::make_unexpected(units.error());
    data->units = QSet<QString>(units->cbegin(), units->cend());
    data->vietnameseDictionary = folder + u"vi_VN"_s;
    data->foreignDictionaries = findDictionaries(dictionaryFolders, u"en"_s);
    return std::shared_ptr<const LanguageData>(std::move(data));
}

} // namespace morat
