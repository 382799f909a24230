// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/memory/HistoryWindow.h"

#include "desktop/look/LevelLook.h"
#include "review/output/ShownWords.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

enum Column : int { When, Who, What };

QString shortened(const QString &words) {
    constexpr qsizetype longest = 60;
    const QString line = words.trimmed().isEmpty() ? shownWords(words) : words.simplified();
    return line.size() > longest ? line.left(longest) + u'…' : line;
}

QString verbWord(Verb verb) {
    switch (verb) {
    case Verb::Accept:
        return HistoryWindow::tr("corrected");
    case Verb::Edit:
        return HistoryWindow::tr("edited in place");
    case Verb::IgnoreOnce:
        return HistoryWindow::tr("ignored");
    case Verb::IgnoreInArticle:
        return HistoryWindow::tr("ignored in the article");
    case Verb::AlwaysAcceptWord:
        return HistoryWindow::tr("accepted the word");
    case Verb::SwitchRuleOff:
        return HistoryWindow::tr("switched the rule off");
    case Verb::ReportFalseAlarm:
        break;
    case Verb::Ask:
        return HistoryWindow::tr("asked the author");
    case Verb::Answer:
        return HistoryWindow::tr("answered");
    case Verb::Reword:
        return HistoryWindow::tr("worded anew");
    case Verb::SettleQuestion:
        return HistoryWindow::tr("settled a question");
    case Verb::ReopenQuestion:
        return HistoryWindow::tr("asked again");
    }
    return HistoryWindow::tr("called a false alarm");
}

QString changed(const QString &before, const QString &after) {
    return u"“%1” → “%2”"_s.arg(shortened(before), shortened(after));
}

QString wordsOf(const Decision &decision) {
    if (isOfQuestion(decision.verb))
        return u"“%1”"_s.arg(
            shortened(decision.message.isEmpty() ? decision.original : decision.message));
    if (changesText(decision.verb))
        return changed(decision.original, decision.replacement);
    return u"“%1”"_s.arg(shortened(decision.original));
}

QString describe(const HistoryEvent &event) {
    switch (event.kind) {
    case HistoryEvent::Kind::Seen:
        return HistoryWindow::tr("Version %1 of the file came").arg(event.version);
    case HistoryEvent::Kind::Decided:
        return verbWord(event.decision.verb) + u": "_s + wordsOf(event.decision);
    case HistoryEvent::Kind::TakenBack:
        return HistoryWindow::tr("taken back") + u": "_s + wordsOf(event.decision);
    case HistoryEvent::Kind::Moved:
        return stateWord(event.move.from) + u" → "_s + stateWord(event.move.to) +
               (event.move.note.isEmpty() ? QString()
                                          : u": “%1”"_s.arg(shortened(event.move.note)));
    case HistoryEvent::Kind::Typed:
        break;
    }
    return HistoryWindow::tr("typed by hand") + u": "_s + changed(event.before, event.after);
}

QString shownTime(const QDateTime &time) {
    return time.isValid() ? QLocale().toString(time.toLocalTime(), u"dd/MM/yyyy HH:mm:ss"_s)
                          : HistoryWindow::tr("not noted");
}

QString nameOf(const HistoryText &text) {
    return (text.stage == HistoryText::Stage::AsItCame
                ? HistoryWindow::tr("Version %1 as it came")
                : HistoryWindow::tr("Version %1 as it was reviewed"))
               .arg(text.version) +
           u" · "_s + QLocale().toString(text.time.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

HistoryWindow::HistoryWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_events(new QTreeWidget)
    , m_earlier(new QComboBox)
    , m_later(new QComboBox)
    , m_text(new QTextEdit)
    , m_said(new QLabel) {
    resize(1100, 680);
    m_events->setHeaderLabels({tr("When"), tr("Who"), tr("What")});
    m_events->setRootIsDecorated(false);
    m_events->setUniformRowHeights(true);
    m_events->setAlternatingRowColors(true);
    m_events->setAccessibleName(tr("Who did what when"));
    m_earlier->setAccessibleName(tr("The earlier text"));
    m_later->setAccessibleName(tr("The later text"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("The later text, with what is another in it"));
    m_text->document()->setDocumentMargin(12);
    m_said->setTextFormat(Qt::PlainText);

    auto *previous = new QPushButton(tr("&Previous difference"));
    auto *next = new QPushButton(tr("&Next difference"));
    // The keys with which changes are gone through in the draft itself.
    const QKeySequence nextKey(u"Ctrl+F8"_s);
    const QKeySequence previousKey(u"Ctrl+Shift+F8"_s);
    next->setToolTip(nextKey.toString(QKeySequence::NativeText));
    previous->setToolTip(previousKey.toString(QKeySequence::NativeText));
    connect(next, &QPushButton::clicked, this, [this] { step(1); });
    connect(previous, &QPushButton::clicked, this, [this] { step(-1); });
    connect(new QShortcut(nextKey, this), &QShortcut::activated, this, [this] { step(1); });
    connect(new QShortcut(previousKey, this), &QShortcut::activated, this, [this] { step(-1); });

    auto *choices = new QHBoxLayout;
    auto *from = new QLabel(tr("&From"));
    from->setBuddy(m_earlier);
    auto *to = new QLabel(tr("&to"));
    to->setBuddy(m_later);
    for (QComboBox *box : {m_earlier, m_later}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(16);
    }
    choices->addWidget(from);
    choices->addWidget(m_earlier, 1);
    choices->addWidget(to);
    choices->addWidget(m_later, 1);
    auto *steps = new QHBoxLayout;
    steps->addWidget(m_said, 1);
    steps->addWidget(previous);
    steps->addWidget(next);
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(choices);
    column->addWidget(m_text, 1);
    column->addLayout(steps);
    auto *columns = new QSplitter(Qt::Horizontal);
    columns->addWidget(m_events);
    columns->addWidget(right);
    columns->setSizes({480, 620});
    columns->setChildrenCollapsible(false);
    auto *whole = new QVBoxLayout(this);
    whole->addWidget(columns);

    for (QComboBox *box : {m_earlier, m_later})
        connect(box, &QComboBox::currentIndexChanged, this, &HistoryWindow::compare);
    connect(m_events, &QTreeWidget::currentItemChanged, this, &HistoryWindow::follow);
}

void HistoryWindow::begin(const QString &title) {
    setWindowTitle(tr("History of “%1”").arg(title));
    showHistory({});
    m_said->setText(tr("Reading…"));
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    show();
    raise();
    activateWindow();
    m_events->setFocus(Qt::OtherFocusReason);
}

void HistoryWindow::showFailure(const QString &why) {
    m_said->setText(why);
}

void HistoryWindow::showHistory(const DraftHistory &history) {
    m_history = history;
    listEvents();
    listTexts();
    compare();
    if (!history.notices.isEmpty())
        m_said->setText(history.notices.join(u' '));
}

void HistoryWindow::listEvents() {
    const QSignalBlocker blocker(m_events);
    m_events->clear();
    QList<QTreeWidgetItem *> rows;
    // The latest first, as decisions are listed everywhere.
    for (qsizetype i = m_history.events.size() - 1; i >= 0; --i) {
        const HistoryEvent &event = m_history.events[i];
        auto *row = new QTreeWidgetItem({shownTime(event.time), event.author, describe(event)});
        row->setData(When, Qt::UserRole, i);
        row->setToolTip(What, row->text(What));
        rows.append(row);
    }
    m_events->addTopLevelItems(rows);
    m_events->resizeColumnToContents(When);
    m_events->resizeColumnToContents(Who);
}

void HistoryWindow::listTexts() {
    const QSignalBlocker first(m_earlier);
    const QSignalBlocker second(m_later);
    m_earlier->clear();
    m_later->clear();
    for (const HistoryText &text : m_history.texts) {
        m_earlier->addItem(nameOf(text));
        m_later->addItem(nameOf(text));
    }
    m_earlier->setCurrentIndex(m_history.texts.isEmpty() ? -1 : 0);
    m_later->setCurrentIndex(int(m_history.texts.size()) - 1);
}

void HistoryWindow::compare() {
    m_changes.clear();
    m_places.clear();
    m_current = -1;
    m_text->clear();
    m_said->clear();
    const int earlier = m_earlier->currentIndex();
    const int later = m_later->currentIndex();
    if (earlier < 0 || later < 0)
        return;
    const QString now = m_history.texts[later].text.joined();
    m_changes = differencesBetween(m_history.texts[earlier].text, m_history.texts[later].text);
    QTextCharFormat plain;
    QTextCharFormat gone;
    gone.setForeground(changeColour(ChangeSide::Old, palette()));
    gone.setFontStrikeOut(true);
    QTextCharFormat came;
    came.setForeground(changeColour(ChangeSide::New, palette()));
    came.setFontUnderline(true);
    QTextCursor pen(m_text->document());
    pen.beginEditBlock();
    qsizetype at = 0;
    for (const TextChangeShown &change : std::as_const(m_changes)) {
        pen.insertText(now.mid(at, change.place.start - at), plain);
        const int start = pen.position();
        // A line break that is gone would part the line on which it is shown.
        QString before = change.before;
        pen.insertText(before.replace(u'\n', u'¶'), gone);
        pen.insertText(change.after, came);
        m_places.append({start, pen.position()});
        at = change.place.end();
    }
    pen.insertText(now.mid(at), plain);
    pen.endEditBlock();
    m_text->moveCursor(QTextCursor::Start);
    m_said->setText(m_changes.isEmpty() ? tr("They say the same.")
                                        : tr("%n difference(s)", nullptr, int(m_changes.size())));
}

void HistoryWindow::step(int by) {
    if (m_changes.isEmpty())
        return;
    const qsizetype count = m_changes.size();
    if (m_current < 0)
        return select(by > 0 ? 0 : count - 1);
    select((m_current + by + count) % count);
}

void HistoryWindow::select(qsizetype change) {
    m_current = change;
    const auto [start, end] = m_places[change];
    QTextCursor cursor(m_text->document());
    cursor.setPosition(start);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    m_text->setTextCursor(cursor);
    m_text->ensureCursorVisible();
    m_said->setText(tr("Difference %1 of %2").arg(change + 1).arg(m_changes.size()));
}

void HistoryWindow::follow(const QTreeWidgetItem *row) {
    if (row == nullptr)
        return;
    const HistoryEvent &event = m_history.events[row->data(When, Qt::UserRole).toLongLong()];
    if (event.version == 0)
        return;
    const auto indexOf = [&](HistoryText::Stage stage) {
        const auto found = std::ranges::find_if(m_history.texts, [&](const HistoryText &text) {
            return text.version == event.version && text.stage == stage;
        });
        return found == m_history.texts.end() ? -1 : int(found - m_history.texts.begin());
    };
    const int came = indexOf(HistoryText::Stage::AsItCame);
    const int reviewed = indexOf(HistoryText::Stage::AsReviewed);
    if (came < 0)
        return;
    // A version that came is compared with the text before it, what was done with how it came.
    const bool isSeen = event.kind == HistoryEvent::Kind::Seen;
    m_earlier->setCurrentIndex(isSeen ? std::max(0, came - 1) : came);
    m_later->setCurrentIndex(isSeen || reviewed < 0 ? came : reviewed);
    const bool isTyped = event.kind == HistoryEvent::Kind::Typed;
    const QString before = isTyped ? event.before : event.decision.original;
    const QString after = isTyped ? event.after : event.decision.replacement;
    const auto change = std::ranges::find_if(m_changes, [&](const TextChangeShown &each) {
        return each.before.contains(before) && each.after.contains(after);
    });
    if (!isSeen && change != m_changes.end())
        select(change - m_changes.begin());
}

void HistoryWindow::keyPressEvent(QKeyEvent *event) {
    if (event->matches(QKeySequence::Cancel)) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace morat
