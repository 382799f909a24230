// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/comparison/DifferenceWords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(typeset)
};

/// Letters of a run of words that are shown; of a longer one the beginning and the end.
constexpr qsizetype shownLetters = 90;

QString shortened(const QString &words) {
    if (words.size() <= shownLetters)
        return words;
    const qsizetype first = words.lastIndexOf(u' ', shownLetters * 2 / 3);
    const qsizetype last = words.indexOf(u' ', words.size() - shownLetters / 3);
    if (first <= 0 || last < 0)
        return words.first(shownLetters) + u'…';
    return words.first(first) + u" … "_s + words.sliced(last + 1);
}

QString quoted(const QString &words) {
    return u'“' + shortened(words) + u'”';
}

} // namespace

QString pageDifferenceId(PageDifferenceKind kind) {
    switch (kind) {
    case PageDifferenceKind::Missing:
        return u"missing"_s;
    case PageDifferenceKind::Extra:
        return u"extra"_s;
    case PageDifferenceKind::Changed:
        return u"changed"_s;
    case PageDifferenceKind::Doubled:
        return u"doubled"_s;
    case PageDifferenceKind::Moved:
        return u"moved"_s;
    case PageDifferenceKind::Capitals:
        return u"capitals"_s;
    case PageDifferenceKind::Signs:
        return u"signs"_s;
    case PageDifferenceKind::Spacing:
        break;
    }
    return u"spacing"_s;
}

QString pageDifferenceTitle(PageDifferenceKind kind) {
    switch (kind) {
    case PageDifferenceKind::Missing:
        return Tr::tr("Missing on the page");
    case PageDifferenceKind::Extra:
        return Tr::tr("Only on the page");
    case PageDifferenceKind::Changed:
        return Tr::tr("Different");
    case PageDifferenceKind::Doubled:
        return Tr::tr("Set twice");
    case PageDifferenceKind::Moved:
        return Tr::tr("At another place");
    case PageDifferenceKind::Capitals:
        return Tr::tr("Set in capitals");
    case PageDifferenceKind::Signs:
        return Tr::tr("Another form of a sign");
    case PageDifferenceKind::Spacing:
        break;
    }
    return Tr::tr("Blanks");
}

QString pageDifferenceSentence(const PageDifference &difference) {
    const QString title = pageDifferenceTitle(difference.kind);
    switch (difference.kind) {
    case PageDifferenceKind::Missing:
        return title + u": "_s + quoted(difference.draftWords);
    case PageDifferenceKind::Extra:
    case PageDifferenceKind::Doubled:
    case PageDifferenceKind::Moved:
        return title + u": "_s + quoted(difference.pageWords);
    case PageDifferenceKind::Changed:
    case PageDifferenceKind::Capitals:
    case PageDifferenceKind::Signs:
    case PageDifferenceKind::Spacing:
        break;
    }
    if (difference.draftWords.isEmpty())
        return title + u": "_s + quoted(difference.pageWords);
    return Tr::tr("%1: %2, on the page %3")
        .arg(title, quoted(difference.draftWords), quoted(difference.pageWords));
}

QString comparisonSummary(const PageComparison &comparison) {
    if (!comparison.isOnPages())
        return Tr::tr("This article is not on these pages.");
    QStringList sentences{Tr::tr("%1 of the draft's %2 words were found on the page.")
                              .arg(comparison.foundWords)
                              .arg(comparison.draftWords)};
    qsizetype words = 0;
    for (const OtherPiece &other : comparison.others)
        words += other.words;
    if (words > 0)
        sentences.append(
            Tr::tr("%n word(s) of other pieces were not compared.", nullptr, int(words)));
    if (comparison.goesOnAtPage > 0)
        sentences.append(Tr::tr("The article goes on at page %1, which is not among these pages.")
                             .arg(comparison.goesOnAtPage));
    return sentences.join(u' ');
}

} // namespace morat
