// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/model/RareSyllables.h"

#include "vietnamese/orthography/Confusion.h"

#include <QFile>
#include <QHash>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr qsizetype mostSyllables = 10'000;
constexpr qsizetype lastNumber = 65'535; ///< that a word can have

QString damagedLine(const QString &name, int line) {
    return u"%1:%2: mỗi dòng phải là một tiếng, số lần gặp, các từ và các tiếng dễ lẫn, cách nhau "
           u"một dấu tab."_s.arg(name)
               .arg(line);
}

} // namespace

class RareSyllables::KnownWords {
public:
    explicit KnownWords(const LanguageModel &model)
        : m_model(model) {}

    [[nodiscard]] const LanguageModel &model() const { return m_model; }
    /// The characters of `text` must stay where they are.
    [[nodiscard]] Word of(QStringView text) {
        const auto known = m_words.constFind(text);
        return known != m_words.cend() ? *known : *m_words.insert(text, m_model.wordOf(text));
    }

private:
    const LanguageModel &m_model;
    QHash<QStringView, Word> m_words;
};

Result<std::shared_ptr<const RareSyllables>> RareSyllables::load(const QString &name,
                                                                 const LanguageModel &model) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"Không đọc được %1: %2"_s.arg(name, file.errorString()));
    const std::shared_ptr<RareSyllables> rare(new RareSyllables);
    rare->m_first = Word(model.wordCount());
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString all = decode(file.readAll());
    KnownWords known(model);
    QList<Row> rows;
    QSet<QStringView> seen;
    int line = 0;
    for (const QStringView row : QStringView(all).split(u'\n')) {
        ++line;
        if (row.isEmpty() || row.startsWith(u'#'))
            continue;
        const Row columns = row.split(u'\t');
        if (decode.hasError() || columns.size() != 4 || columns[0].isEmpty() ||
            seen.contains(columns[0]))
            return failure(damagedLine(name, line));
        seen.insert(columns[0]);
        // A larger model of a newsroom's own knows more of them itself.
        if (known.of(columns[0]) != model.unknown() || rare->m_first + rows.size() > lastNumber)
            continue;
        if (rows.size() == mostSyllables || !rare->take(columns, known))
            return failure(damagedLine(name, line));
        rows.append(columns);
    }
    if (seen.isEmpty())
        return failure(u"%1 không có dòng nào dùng được."_s.arg(name));
    rare->numberWords(rows, known);
    return rare;
}

bool RareSyllables::take(const Row &columns, KnownWords &known) {
    const LanguageModel &model = known.model();
    bool isNumber = false;
    Syllable syllable{columns[0].toString(), columns[1].toUInt(&isNumber), 0, {}};
    if (!isNumber || syllable.count == 0)
        return false;
    const double unknown = double(model.count(model.unknown())) + double(syllable.count);
    syllable.share = float(std::log(double(syllable.count) / unknown));
    for (const QStringView kind : columns[3].split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype colon = kind.indexOf(u':');
        const int confusion = colon > 0 ? kind.first(colon).toInt(&isNumber) : -1;
        if (!isNumber || confusion < 0 || confusion >= confusionKinds)
            return false;
        for (const QStringView meant : kind.sliced(colon + 1).split(u','))
            if (const Word word = known.of(meant); word != model.unknown())
                syllable.confusions.push_back({word, quint8(confusion), 0});
    }
    std::ranges::stable_sort(syllable.confusions, std::ranges::greater(),
                             [&](const auto &entry) { return model.count(entry.meant); });
    m_syllables.push_back(std::move(syllable));
    return true;
}

void RareSyllables::numberWords(const QList<Row> &rows, KnownWords &known) {
    const LanguageModel &model = known.model();
    QHash<QStringView, Word> numbers;
    for (size_t i = 0; i < m_syllables.size(); ++i)
        numbers.insert(m_syllables[i].text, Word(m_first + i));
    const auto numberOf = [&](QStringView text) {
        const auto number = numbers.constFind(text);
        return number != numbers.cend() ? *number : known.of(text);
    };
    for (const Row &columns : rows)
        for (const QStringView word : columns[2].split(u',', Qt::SkipEmptyParts)) {
            const qsizetype space = word.indexOf(u' ');
            const Word left = numberOf(word.first(std::max<qsizetype>(space, 0)));
            const Word right = numberOf(word.sliced(space + 1));
            if (left != model.unknown() && right != model.unknown())
                m_words.insert(quint32(left) << 16 | right);
        }
}

} // namespace morat
