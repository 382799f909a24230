// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/lexicon/LanguageData.h"

#include "data/DataTr.h"
#include "data/DroppedData.h"
#include "text/Folding.h"
#include "vietnamese/lexicon/Speller.h"

#include <QFile>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// The lines of a word list without its comments. Refused when it holds none, or is no text.
Result<QStringList> readWords(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            DataTr::tr("Cannot read the word list %1: %2").arg(path, file.errorString()));
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(file.readAll());
    if (decode.hasError() || text.contains(u'\0'))
        return failure(DataTr::tr("The word list %1 is not UTF-8 text.").arg(path));
    QStringList words;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QString word = line.trimmed();
        if (!word.isEmpty() && !word.startsWith(u'#'))
            words.append(word);
    }
    if (words.isEmpty())
        return failure(DataTr::tr("The word list %1 is empty.").arg(path));
    return words;
}

/// The base path again when the dictionary opens and knows what no Vietnamese text is without:
/// Hunspell itself takes a damaged file for a small dictionary.
Result<QString> soundDictionary(const QString &base) {
    return openHunspell(base).and_then([&base](const std::unique_ptr<Speller> &speller) {
        for (const QString &word : {u"không"_s, u"người"_s, u"được"_s, u"những"_s}) {
            if (!speller->accepts(word))
                return Result<QString>(
                    failure(DataTr::tr("The dictionary %1 does not know “%2”.").arg(base, word)));
        }
        return Result<QString>(base);
    });
}

} // namespace

Result<std::shared_ptr<const LanguageData>> LanguageData::load(const DataFolders &folders) {
    return load(folders, systemDictionaryFolders());
}

Result<std::shared_ptr<const LanguageData>>
LanguageData::load(const DataFolders &folders, const QStringList &dictionaryFolders) {
    auto data = std::make_shared<LanguageData>();
    const auto newest = [&](const QString &name, auto load) {
        return loadNewest(folders, u"dictionaries/"_s + name, data->notices, load);
    };
    Result<SyllableInventory> inventory = newest(u"syllables.tsv"_s, SyllableInventory::load);
    if (!inventory)
        return tl::make_unexpected(inventory.error());
    data->inventory = std::move(*inventory);
    const Result<QStringList> loans = newest(u"loans.txt"_s, readWords);
    if (!loans)
        return tl::make_unexpected(loans.error());
    for (const QString &word : *loans)
        (word.front().isUpper() ? data->names : data->loans).insert(fold(word));
    const Result<QStringList> bound = newest(u"bound-syllables.txt"_s, readWords);
    if (!bound)
        return tl::make_unexpected(bound.error());
    for (const QString &word : *bound)
        data->boundSyllables.insert(fold(word));
    const Result<QStringList> names = newest(u"names.txt"_s, readWords);
    if (!names)
        return tl::make_unexpected(names.error());
    for (const QString &word : *names)
        data->names.insert(fold(word));
    const Result<QStringList> abbreviations = newest(u"abbreviations.txt"_s, readWords);
    if (!abbreviations)
        return tl::make_unexpected(abbreviations.error());
    data->abbreviations = QSet<QString>(abbreviations->cbegin(), abbreviations->cend());
    const Result<QStringList> units = newest(u"units.txt"_s, readWords);
    if (!units)
        return tl::make_unexpected(units.error());
    data->units = QSet<QString>(units->cbegin(), units->cend());
    // The shipped one is opened by whoever spells, once a thread.
    data->vietnameseDictionary = folders.shipped + u"/dictionaries/vi_VN"_s;
    for (const QString &base : droppedData(folders, u"dictionaries/vi_VN"_s)) {
        const Result<QString> sound = soundDictionary(base);
        if (sound) {
            data->vietnameseDictionary = *sound;
            break;
        }
        data->notices.append(passedOver(base, sound.error().message));
    }
    data->foreignDictionaries = findDictionaries(dictionaryFolders, u"en"_s);
    return std::shared_ptr<const LanguageData>(std::move(data));
}

} // namespace morat
