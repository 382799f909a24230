// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/memory/PastWords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

struct PastTr {
    Q_DECLARE_TR_FUNCTIONS(PastWords)
};

/// Different words that are named.
constexpr qsizetype mostWords = 3;

QString shown(const QString &words) {
    constexpr qsizetype longest = 30;
    return words.isEmpty()
               ? PastTr::tr("taken out")
               : u'“' + (words.size() > longest ? words.left(longest) + u'…' : words) + u'”';
}

QString decided(const Decision &decision) {
    if (changesText(decision.verb))
        return shown(decision.replacement);
    switch (decision.verb) {
    case Verb::ReportFalseAlarm:
        return PastTr::tr("false alarm");
    case Verb::AlwaysAcceptWord:
        return PastTr::tr("word accepted");
    default:
        return PastTr::tr("ignored");
    }
}

} // namespace

QString pastWords(const PastDecisions &past) {
    if (past.all() == 0)
        return {};
    QStringList counts;
    if (past.corrected() > 0) {
        QStringList words;
        for (const PastDecisions::Correction &each : past.corrections.mid(0, mostWords))
            words.append(shown(each.words) + u" ×"_s + QString::number(each.count));
        if (past.corrections.size() > mostWords)
            words.append(u"…"_s);
        counts.append(
            PastTr::tr("corrected %1 (%2)").arg(past.corrected()).arg(words.join(u", "_s)));
    }
    if (past.ignored > 0)
        counts.append(PastTr::tr("ignored %1").arg(past.ignored));
    if (past.falseAlarms > 0)
        counts.append(PastTr::tr("false alarm %1").arg(past.falseAlarms));
    if (past.accepted > 0)
        counts.append(PastTr::tr("word accepted %1").arg(past.accepted));
    QStringList lines{PastTr::tr("How it was decided before: %1").arg(counts.join(u" · "_s))};
    for (const PastDecisions::Instance &each : past.last)
        lines.append(
            QLocale().toString(each.decision.time.toLocalTime().date(), QLocale::ShortFormat) +
            u" · "_s + each.decision.author + u" · "_s + decided(each.decision) + u" · "_s +
            each.draft.title);
    return lines.join(u'\n');
}

} // namespace morat
