// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/pdf/UnreadPages.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(typeset)
};

} // namespace

QString pageNumbers(const QList<int> &pages) {
    QStringList ranges;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const qsizetype first = i;
        while (i + 1 < pages.size() && pages[i + 1] == pages[i] + 1)
            ++i;
        const QString begin = QString::number(pages[first] + 1);
        ranges.append(i == first ? begin : begin + u'–' + QString::number(pages[i] + 1));
    }
    return ranges.join(u", "_s);
}

QString unreadSentence(const PdfPages &pages) {
    QStringList sentences;
    if (!pages.unread.isEmpty())
        sentences.append(
            Tr::tr("%n page(s) could not be read, and nothing of what stands there was "
                   "compared: %1.",
                   nullptr, int(pages.unread.size()))
                .arg(pageNumbers(pages.unread)));
    if (pages.left > 0)
        sentences.append(Tr::tr("Only the first %1 of the document's %2 pages were read.")
                             .arg(pages.pages.size())
                             .arg(pages.pages.size() + pages.left));
    return sentences.join(u' ');
}

} // namespace morat
