// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/engine/PairVerdicts.h"

#include "text/Folding.h"

#include <algorithm>
#include <cmath>
#include <tuple>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr double weight = 0.5;     ///< of one decision, in log-odds
constexpr int mostAcceptances = 2; ///< that count
constexpr double highest = 0.99;   ///< where refusals begin to count down from

double logOdds(double probability) {
    return std::log(probability / (1 - probability));
}

} // namespace

std::optional<WordPair> pairOf(QStringView category, QStringView written, QStringView suggested) {
    if (category != u"spelling.context" && category != u"spelling.phrase")
        return std::nullopt;
    WordPair pair{fold(written).simplified(), fold(suggested).simplified()};
    if (pair.written.isEmpty() || pair.meant.isEmpty() || pair.written == pair.meant)
        return std::nullopt;
    return pair;
}

QList<WordPair> PairVerdicts::silent() const {
    QList<WordPair> pairs;
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it) {
        if (isSilent(*it))
            pairs.append(it.key());
    }
    std::ranges::sort(pairs, {},
                      [](const WordPair &pair) { return std::tie(pair.written, pair.meant); });
    return pairs;
}

void PairVerdicts::add(const WordPair &pair, const PairCounts &counts) {
    PairCounts &now = m_counts[pair];
    now.accepted += counts.accepted;
    now.refused += counts.refused;
    if (now == PairCounts{})
        m_counts.remove(pair);
}

void PairVerdicts::remove(const WordPair &pair, const PairCounts &counts) {
    add(pair, {-counts.accepted, -counts.refused});
}

bool isSilent(const PairCounts &counts) {
    return counts.netRefusals() >= PairVerdicts::silencing;
}

double weighed(double confidence, const PairCounts &counts, double error) {
    const int refusals =
        std::clamp(counts.netRefusals(), -mostAcceptances, PairVerdicts::silencing);
    if (refusals == 0)
        return confidence;
    const double own = std::clamp(confidence, 1 - highest, highest);
    const double judged = 1 / (1 + std::exp(weight * refusals - logOdds(own)));
    if (refusals > 0)
        return std::min(confidence, judged);
    const double ceiling = confidence < error ? std::nextafter(error, 0.0) : 1.0;
    return std::max(confidence, std::min(judged, ceiling));
}

QString explanationOf(const PairCounts &counts) {
    if (counts.netRefusals() == 0)
        return {};
    QStringList said;
    if (counts.refused > 0)
        said.append(u"bỏ qua cặp này %1 lần"_s.arg(counts.refused));
    if (counts.accepted > 0)
        said.append(counts.refused > 0 ? u"sửa theo %1 lần"_s.arg(counts.accepted)
                                       : u"sửa cặp này %1 lần"_s.arg(counts.accepted));
    const QString sentence = u"Tòa soạn đã "_s + said.join(u", "_s) + u'.';
    return isSilent(counts) ? sentence + u" Cặp đã tắt tiếng."_s : sentence;
}

void judgeByVerdicts(QList<Finding> &findings, const PairVerdicts &verdicts, QStringView block) {
    constexpr double leastError = 0.9;
    constexpr double leastWarning = 0.5;
    if (verdicts.isEmpty())
        return;
    for (Finding &finding : findings) {
        if (finding.rule != "spelling.phrase"_L1 || finding.suggestions.isEmpty())
            continue;
        const auto pair =
            pairOf(finding.category, block.mid(finding.range.start, finding.range.length),
                   finding.suggestions.constFirst().text);
        const PairCounts counts = pair ? verdicts.of(*pair) : PairCounts{};
        if (counts.netRefusals() == 0)
            continue;
        finding.confidence = weighed(finding.confidence, counts, leastError);
        const Level most = isSilent(counts) || finding.confidence < leastWarning ? Level::Info
                           : finding.confidence < leastError                     ? Level::Warning
                                                                                 : Level::Error;
        finding.level = std::min(finding.level, most);
        finding.explanation =
            QStringList{finding.explanation, explanationOf(counts)}.join(u' ').trimmed();
    }
}

} // namespace morat
