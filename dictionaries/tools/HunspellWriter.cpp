// SPDX-License-Identifier: GPL-3.0-or-later
#include "HunspellWriter.h"

#include "text/Folding.h"
#include "vietnamese/lexicon/SyllableInventory.h"

#include <QFile>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// TRY: letters in the order of their frequency in syllables. KEY: keys side by side. MAP: letters
/// that a Telex or VNI key turns into each other. REP: what is confused in writing, most frequent
/// first: input-method typos, hỏi and ngã, initials and finals of the dialects.
QByteArray affixFile() {
    struct Pair {
        const char *wrong;
        const char *right;
    };
    static constexpr Pair pairs[] = {
        {"uo", "ươ"},   {"ưo", "ươ"},  {"uơ", "ươ"}, {"đuơ", "đươ"}, {"dd", "đ"},  {"aa", "â"},
        {"ee", "ê"},    {"oo", "ô"},   {"aw", "ă"},  {"ow", "ơ"},    {"uw", "ư"},  {"^ngh", "ng"},
        {"^ng", "ngh"}, {"^gh", "g"},  {"^g", "gh"}, {"^c", "k"},    {"^k", "c"},  {"^ch", "tr"},
        {"^tr", "ch"},  {"^s", "x"},   {"^x", "s"},  {"^d", "gi"},   {"^gi", "d"}, {"^d", "đ"},
        {"^đ", "d"},    {"^r", "d"},   {"^d", "r"},  {"^r", "gi"},   {"^gi", "r"}, {"^l", "n"},
        {"^n", "l"},    {"^z", "d"},   {"^f", "ph"}, {"^j", "gi"},   {"^w", "qu"}, {"^kh", "qu"},
        {"n$", "ng"},   {"ng$", "n"},  {"nh$", "n"}, {"n$", "nh"},   {"c$", "t"},  {"t$", "c"},
        {"ch$", "t"},   {"t$", "ch"},  {"g$", "ng"}, {"k$", "c"},    {"iê", "yê"}, {"yê", "iê"},
        {"uyế", "uế"},  {"uế", "uyế"}, {"ỏ", "õ"},   {"õ", "ỏ"},     {"ả", "ã"},   {"ã", "ả"},
        {"ủ", "ũ"},     {"ũ", "ủ"},    {"ỉ", "ĩ"},   {"ĩ", "ỉ"},     {"ể", "ễ"},   {"ễ", "ể"},
        {"ổ", "ỗ"},     {"ỗ", "ổ"},    {"ở", "ỡ"},   {"ỡ", "ở"},     {"ử", "ữ"},   {"ữ", "ử"},
        {"ẩ", "ẫ"},     {"ẫ", "ẩ"},    {"ẳ", "ẵ"},   {"ẵ", "ẳ"},     {"ẻ", "ẽ"},   {"ẽ", "ẻ"},
        {"ỷ", "ỹ"},     {"ỹ", "ỷ"},    {"ìê", "iề"}, {"íê", "iế"},   {"ịê", "iệ"}, {"ỉê", "iể"},
        {"ĩê", "iễ"},   {"ùô", "uồ"},  {"úô", "uố"}, {"ụô", "uộ"},   {"ủô", "uổ"}, {"ừơ", "ườ"},
        {"ứơ", "ướ"},   {"ựơ", "ượ"},  {"ửơ", "ưở"}, {"ữơ", "ưỡ"},   {"ùa", "uà"}, {"uả", "ủa"},
        {"uà", "ùa"},   {"iạ", "ịa"},  {"iã", "ĩa"}, {"uỵê", "uyệ"}, {"ỵê", "yệ"},
    };
    QByteArray text =
        "# Made by morat-dictionary hunspell from syllables.tsv and loans.txt. GPL-3.0-or-later\n"
        "SET UTF-8\n"
        "LANG vi_VN\n"
        "TRY nhitgcauoạmáđệlbảpsuêrvâôkđyơưdxqệ\n"
        "KEY qwertyuiop|asdfghjkl|zxcvbnm\n"
        "WORDCHARS -'\n"
        "MAXNGRAMSUGS 4\n";
    static constexpr const char *maps[] = {"aàáảãạăằắẳẵặâầấẩẫậ", "eèéẻẽẹêềếểễệ", "iìíỉĩịyỳýỷỹỵ",
                                           "oòóỏõọôồốổỗộơờớởỡợ", "uùúủũụưừứửữự", "dđ",
                                           "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ", "EÈÉẺẼẸÊỀẾỂỄỆ", "IÌÍỈĨỊYỲÝỶỸỴ",
                                           "OÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ", "UÙÚỦŨỤƯỪỨỬỮỰ", "DĐ"};
    text += "\nMAP " + QByteArray::number(qsizetype(std::size(maps))) + '\n';
    for (const char *map : maps)
        text += QByteArray("MAP ") + map + '\n';
    text += "\nREP " + QByteArray::number(qsizetype(std::size(pairs))) + '\n';
    for (const Pair &pair : pairs)
        text += QByteArray("REP ") + pair.wrong + ' ' + pair.right + '\n';
    return text;
}

} // namespace

Result<HunspellFiles> makeHunspell(const QString &folder) {
    const auto readLines = [&folder](const QString &name) -> Result<QStringList> {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            return failure(u"cannot read "_s + file.fileName());
        return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    };
    const Result<QStringList> syllables = readLines(u"syllables.tsv"_s);
    if (!syllables)
        return tl::make_unexpected(syllables.error());
    const Result<QStringList> loans = readLines(u"loans.txt"_s);
    if (!loans)
        return tl::make_unexpected(loans.error());
    const Result<QStringList> names = readLines(u"names.txt"_s);
    if (!names)
        return tl::make_unexpected(names.error());
    QSet<QString> words;
    for (const QString &line : *syllables) {
        if (line.startsWith(u'#'))
            continue;
        const QString syllable = line.section(u'\t', 0, 0);
        words.insert(syllable);
        words.insert(withNewToneMark(syllable));
    }
    for (const QString &line : *loans + *names) {
        if (!line.startsWith(u'#') && !words.contains(line.toLower()))
            words.insert(line.trimmed());
    }
    QStringList sorted(words.cbegin(), words.cend());
    std::sort(sorted.begin(), sorted.end());
    HunspellFiles files;
    files.dictionary =
        QByteArray::number(sorted.size()) + '\n' + sorted.join(u'\n').toUtf8() + '\n';
    files.affixes = affixFile();
    return files;
}

} // namespace morat
