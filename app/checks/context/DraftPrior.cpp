// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/context/DraftPrior.h"

#include "text/Folding.h"

#include <QFile>
#include <QStringDecoder>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace morat {

Result<DraftPrior> DraftPrior::load(const QString &name, const ModelTextReader &reader) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"Không đọc được %1: %2"_s.arg(name, file.errorString()));
    DraftPrior prior;
    const std::array<std::pair<QStringView, double *>, 8> numbers = {{
        {u"bias", &prior.m_bias},
        {u"confidence", &prior.m_confidence},
        {u"repeats", &prior.m_repeats},
        {u"story-words", &prior.m_storyWords},
        {u"sure-typos", &prior.m_sureTypos},
        {u"error", &prior.m_levels.error},
        {u"error-of-likely", &prior.m_levels.errorOfLikely},
        {u"warning", &prior.m_levels.warning},
    }};
    size_t found = 0;
    QStringDecoder decode(QStringDecoder::Utf8);
    for (int line = 1; !file.atEnd(); ++line) {
        const QString row = QString(decode(file.readLine())).trimmed();
        if (row.isEmpty() || row.startsWith(u'#'))
            continue;
        const QStringList columns = row.split(u'\t');
        const auto *const number = std::ranges::find(numbers, QStringView(columns[0]),
                                                     [](const auto &known) { return known.first; });
        bool isNumber = false;
        const double value = columns.value(1).toDouble(&isNumber);
        const bool isWord = columns[0] == u"word" && !isNumber;
        if (decode.hasError() || columns.size() != 2 ||
            (!isWord && (number == numbers.end() || !isNumber || !std::isfinite(value))))
            return failure(u"%1:%2: dòng này không hiểu được: %3"_s.arg(name).arg(line).arg(row));
        if (!isWord) {
            *number->second = value;
            ++found;
        } else if (const auto word = reader.wordOf(fold(columns[1]));
                   word != reader.model().unknown()) {
            prior.m_words.push_back(word);
        }
    }
    if (found != numbers.size())
        return failure(
            u"%1: thiếu trọng số, có %2 trong %3."_s.arg(name).arg(found).arg(numbers.size()));
    return prior;
}

qint64 DraftPrior::storyWordsIn(const DocumentCounts &counts) const {
    qint64 sum = 0;
    for (const LanguageModel::Word word : m_words)
        sum += counts.count(word);
    return sum;
}

double DraftPrior::probability(double confidence, const DraftTraits &others, int repeats) const {
    // A short draft tells little: these pull it to what is usual.
    constexpr double usualTypos = 0.3;
    constexpr double usualThousands = 0.7;
    constexpr double cleanest = -2; ///< ln; a book without a typo is no cleaner than an article
    constexpr double nearlyNever = 1e-6;
    const double thousands = double(others.words) / 1000;
    const double sure = std::max(
        cleanest, std::log((double(others.sureTypos) + usualTypos) / (thousands + usualThousands)));
    const double story = std::log1p(double(others.storyWords) / (thousands + usualThousands));
    const double odds = std::clamp(confidence, nearlyNever, 1 - nearlyNever);
    const double sum = m_bias + m_confidence * std::log(odds / (1 - odds)) +
                       m_repeats * std::log1p(double(repeats)) + m_storyWords * story +
                       m_sureTypos * sure;
    return 1 / (1 + std::exp(-sum));
}

} // namespace morat
