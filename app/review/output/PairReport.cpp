// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/output/PairReport.h"

#include "checks/engine/FindingKey.h"

#include <QCryptographicHash>
#include <QMap>
#include <QMessageAuthenticationCode>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr qsizetype hashLength = 24; ///< hexadecimal digits

/// The n-th place with the same words around it has the same hash.
QString contextOf(const Decision &decision, const QByteArray &salt) {
    const QString key = shortKey(decision.keys.value(0));
    const QByteArray sum = QMessageAuthenticationCode::hash(
        key.left(key.lastIndexOf(u'#')).toUtf8(), salt, QCryptographicHash::Sha256);
    return QString::fromLatin1(sum.toHex().left(hashLength));
}

} // namespace

int ReportedPair::count(Verb verdict) const {
    return int(std::ranges::count(contexts, verdict, &ReportedContext::verdict));
}

Result<QList<ReportedPair>> pairReport(const Store &store) {
    Result<QList<DraftRecord>> drafts = store.drafts();
    if (!drafts)
        return tl::make_unexpected(drafts.error());
    QMap<std::tuple<QString, QString, QString>, ReportedPair> found;
    for (const DraftRecord &draft : std::as_const(*drafts)) {
        Result<QList<Decision>> decisions = store.decisions(draft.id);
        if (!decisions)
            return tl::make_unexpected(decisions.error());
        for (const Decision &decision : std::as_const(*decisions)) {
            const std::optional<WordPair> pair = pairOf(decision);
            if (decision.undone || (!pair && decision.verb != Verb::ReportFalseAlarm))
                continue;
            const WordPair words = pair.value_or(WordPair{});
            ReportedPair &reported = found[{decision.rule, words.written, words.meant}];
            reported.rule = decision.rule;
            reported.pair = words;
            reported.contexts.append({contextOf(decision, store.salt()), decision.verb});
        }
    }
    QList<ReportedPair> report = found.values();
    // In no order that tells which decisions are of one draft.
    for (ReportedPair &reported : report)
        std::ranges::sort(reported.contexts, {}, [](const ReportedContext &context) {
            return std::tuple(context.hash, context.verdict);
        });
    std::ranges::stable_sort(report, std::ranges::greater(), [](const ReportedPair &reported) {
        return reported.count(Verb::IgnoreOnce) + reported.count(Verb::ReportFalseAlarm);
    });
    return report;
}

} // namespace morat
