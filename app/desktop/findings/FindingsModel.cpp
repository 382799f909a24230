// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/findings/FindingsModel.h"

#include "desktop/look/LevelLook.h"

#include <QMap>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

struct Group {
    Level worst = Level::Info;
    qsizetype first = -1; ///< its place in the text
    QList<qsizetype> findings;

    void take(qsizetype index, Level level) {
        worst = findings.isEmpty() ? level : std::max(worst, level);
        if (first < 0)
            first = index;
        findings.append(index);
    }
};

/// Groups, the worst first, of those the first in the text.
QList<Group> inOrder(const QHash<QString, Group> &groups) {
    QList<Group> list = groups.values();
    std::sort(list.begin(), list.end(), [](const Group &a, const Group &b) {
        return a.worst != b.worst ? a.worst > b.worst : a.first < b.first;
    });
    return list;
}

QStandardItem *plainItem(const QString &text) {
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    return item;
}

/// What a row says of findings with the same words. Signs alone (two blanks, an embed) tell nobody
/// what is wrong.
QString titleOf(const QString &words, qsizetype times, const QString &message) {
    const auto counted = [times](const QString &what) -> QString {
        return times == 1 ? what : what % u" × " % QString::number(times);
    };
    if (words.isEmpty())
        return counted(message);
    const bool isSpoken = std::ranges::any_of(words, [](QChar c) { return c.isLetterOrNumber(); });
    return isSpoken ? counted(words) : QString(counted(words) % u" – " % message);
}

} // namespace

void FindingsModel::show(const ReviewSession *session, const FindingFilter &filter,
                         const QPalette &palette) {
    clear();
    m_items.clear();
    if (!session)
        return;
    const std::array icons{levelIcon(Level::Info, palette), levelIcon(Level::Warning, palette),
                           levelIcon(Level::Error, palette)};
    const QList<PlacedFinding> &findings = session->findings();
    QHash<QString, Group> categories;
    for (qsizetype i = 0; i < findings.size(); ++i) {
        const Finding &finding = findings[i].finding;
        if (filter.shows(finding.level) && (filter.decided || session->isOpen(i)))
            categories[finding.category].take(i, finding.level);
    }
    const auto itemOf = [&](qsizetype i, const QString &words) {
        const PlacedFinding &placed = findings[i];
        const bool open = session->isOpen(i);
        QStandardItem *item = plainItem(words);
        item->setData(QVariant::fromValue<qlonglong>(i), FindingRole);
        item->setIcon(icons[size_t(placed.finding.level)]);
        item->setToolTip(placed.finding.message);
        item->setData(QString(levelWord(placed.finding.level) + u": "_s + words + u". "_s +
                              placed.finding.message),
                      Qt::AccessibleTextRole);
        if (!open) {
            QFont struck;
            struck.setStrikeOut(true);
            item->setFont(struck);
            item->setForeground(palette.color(QPalette::Disabled, QPalette::Text));
        }
        m_items.insert(i, item);
        return item;
    };
    for (const Group &category : inOrder(categories)) {
        QStandardItem *head =
            plainItem(u"%1 (%2)"_s.arg(categoryWord(findings[category.first].finding.category))
                          .arg(category.findings.size()));
        QFont bold;
        bold.setWeight(QFont::DemiBold);
        head->setFont(bold);
        QHash<QString, Group> words;
        for (const qsizetype i : category.findings) {
            const Finding &finding = findings[i].finding;
            words[finding.rule + u'|' + finding.subject].take(i, finding.level);
        }
        for (const Group &group : inOrder(words)) {
            const PlacedFinding &first = findings[group.first];
            const QString shown = titleOf(
                visibleWords(session->text().current().mid(first.place.start, first.place.length)),
                group.findings.size(), first.finding.message);
            if (group.findings.size() == 1) {
                head->appendRow(itemOf(group.first, shown));
                continue;
            }
            QStandardItem *together = plainItem(shown);
            together->setIcon(icons[size_t(group.worst)]);
            together->setToolTip(first.finding.message);
            for (const qsizetype i : group.findings) {
                const Surroundings place = surroundings(*session, i, 22);
                together->appendRow(itemOf(i, visibleWords(place.before) + u"["_s +
                                                  visibleWords(place.words) + u"]"_s +
                                                  visibleWords(place.after)));
            }
            head->appendRow(together);
        }
        appendRow(head);
    }
}

QModelIndex FindingsModel::indexOf(qsizetype finding) const {
    const QStandardItem *item = m_items.value(finding);
    return item ? item->index() : QModelIndex();
}

qsizetype FindingsModel::findingOf(const QModelIndex &index) {
    QModelIndex at = index;
    while (at.isValid()) {
        const QVariant value = at.data(FindingRole);
        if (value.isValid())
            return value.toLongLong();
        at = at.model()->index(0, 0, at);
    }
    return -1;
}

Surroundings surroundings(const ReviewSession &session, qsizetype finding, qsizetype reach) {
    const QString &text = session.text().current();
    const TextRange place = session.findings()[finding].place;
    const qsizetype lineStart = place.start == 0 ? 0 : text.lastIndexOf(u'\n', place.start - 1) + 1;
    qsizetype lineEnd = text.indexOf(u'\n', place.end());
    if (lineEnd < 0)
        lineEnd = text.size();
    const qsizetype start = std::max(lineStart, place.start - reach);
    const qsizetype end = std::min(lineEnd, place.end() + reach);
    QString before = text.mid(start, place.start - start);
    QString after = text.mid(place.end(), end - place.end());
    // Whole words only, and a sign where the line goes on.
    if (start > lineStart)
        before = u"…"_s + before.mid(std::max<qsizetype>(0, before.indexOf(u' ')));
    if (end < lineEnd)
        after = (after.contains(u' ') ? after.left(after.lastIndexOf(u' ')) : after) + u"…"_s;
    return {before, text.mid(place.start, place.length), after};
}

QString visibleWords(const QString &words) {
    QString shown = words;
    shown.replace(QChar(embedCharacter), u'▣').replace(u'\n', u'¶');
    shown.replace(QChar::Nbsp, u'⍽');
    if (shown.trimmed().isEmpty() || shown.contains(u"  "_s))
        shown.replace(u' ', u'␣');
    return shown;
}

} // namespace morat
