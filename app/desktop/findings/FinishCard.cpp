// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/findings/FinishCard.h"

#include "desktop/look/LevelLook.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace morat {

FinishCard::FinishCard(const ActionRegistry &actions, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(tr("Nothing is open any more")))
    , m_lines(new QGridLayout)
    , m_buttons(new QWidget)
    , m_hidden(new QLabel) {
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    outer->addWidget(scroll);
    auto *page = new QWidget;
    scroll->setWidget(page);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    QFont strong = m_title->font();
    strong.setBold(true);
    strong.setPointSizeF(strong.pointSizeF() * 1.2);
    m_title->setFont(strong);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    m_lines->setColumnStretch(1, 1);
    m_lines->setHorizontalSpacing(12);
    column->addLayout(m_lines);
    m_hidden->setWordWrap(true);
    column->addWidget(m_hidden);
    auto *buttons = new QVBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 4, 0, 0);
    buttons->setSpacing(4);
    addButton(actions, DeskAction::MarkReviewed, tr("Mark as reviewed"));
    addButton(actions, DeskAction::Export, tr("Save the corrected file…"));
    addButton(actions, DeskAction::CopyForCms, tr("Copy for the CMS"));
    addButton(actions, DeskAction::CopyPlain, tr("Copy without markup"));
    addButton(actions, DeskAction::SaveReport, tr("Corrections for the author…"));
    addButton(actions, DeskAction::NextUnreviewed, tr("Next draft that needs work"));
    column->addWidget(m_buttons);
    auto *list = new QPushButton(tr("Show the list of findings"));
    list->setFlat(true);
    list->setAutoDefault(false);
    connect(list, &QPushButton::clicked, this, &FinishCard::listWanted);
    column->addWidget(list);
    column->addStretch();
    setAccessibleName(m_title->text());
}

void FinishCard::addButton(const ActionRegistry &actions, DeskAction id, const QString &words) {
    QAction *action = actions[id];
    auto *button = new QPushButton;
    button->setAutoDefault(false);
    button->setAccessibleName(words);
    button->setStyleSheet(u"text-align: left; padding: 5px 8px;"_s);
    // In a narrow pane its key is cut off, not the pane.
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    const auto refresh = [button, action, words] {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        button->setText(key.isEmpty() ? words : words + u"   "_s + key);
        button->setEnabled(action->isEnabled());
    };
    connect(action, &QAction::changed, button, refresh);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    refresh();
    m_buttons->layout()->addWidget(button);
}

void FinishCard::clearLines() {
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_told.clear();
}

void FinishCard::addLine(const QString &name, const QString &value) {
    const int row = int(m_told.size());
    m_lines->addWidget(new QLabel(name), row, 0, Qt::AlignTop);
    auto *label = new QLabel(value);
    label->setWordWrap(true);
    m_lines->addWidget(label, row, 1);
    m_told.append(name + u' ' + value);
}

void FinishCard::addLength(const QString &name, const TextLength &length,
                           std::optional<int> mostWords, std::optional<int> mostCharacters) {
    if (length.words == 0)
        return;
    const QLocale locale;
    const auto held = [&](const QString &counted, qsizetype count, std::optional<int> most) {
        if (!most)
            return counted;
        return count > *most ? tr("%1 (limit %2: too long)").arg(counted, locale.toString(*most))
                             : tr("%1 (limit %2)").arg(counted, locale.toString(*most));
    };
    addLine(name, held(tr("%Ln word(s)", nullptr, int(length.words)), length.words, mostWords) +
                      u", "_s +
                      held(tr("%Ln character(s)", nullptr, int(length.characters)),
                           length.characters, mostCharacters));
    const bool isLong = (mostWords && length.words > *mostWords) ||
                        (mostCharacters && length.characters > *mostCharacters);
    if (isLong)
        warnLast();
}

void FinishCard::warnLast() {
    auto *label = qobject_cast<QLabel *>(m_lines->itemAt(m_lines->count() - 1)->widget());
    QPalette colours = label->palette();
    colours.setColor(QPalette::WindowText, levelColour(Level::Warning, palette()));
    label->setPalette(colours);
}

void FinishCard::tell(const FinishSummary &summary, const LengthLimits &limits, int hidden) {
    clearLines();
    const QLocale locale;
    addLine(tr("Corrected:"), locale.toString(summary.corrected));
    addLine(tr("Edited by hand:"), locale.toString(summary.edited));
    addLine(tr("Ignored:"), locale.toString(summary.ignored));
    if (summary.words > 0)
        addLine(tr("Words accepted:"), locale.toString(summary.words));
    if (summary.rulesOff > 0)
        addLine(tr("Rules switched off:"), locale.toString(summary.rulesOff));
    if (summary.asked > 0) {
        addLine(tr("Asked the author:"),
                tr("%1; open %2, answered %3")
                    .arg(locale.toString(summary.asked), locale.toString(summary.openQuestions),
                         locale.toString(summary.answeredQuestions)));
        if (summary.openQuestions + summary.answeredQuestions > 0)
            warnLast();
    }
    const TextLength &whole = summary.figures.whole;
    addLine(tr("Length:"),
            tr("%Ln word(s)", nullptr, int(whole.words)) + u", "_s +
                tr("%Ln character(s)", nullptr, int(whole.characters)) + u", "_s +
                tr("%1 without blanks").arg(locale.toString(whole.characters - whole.blanks)));
    addLine(tr("Reading time:"), tr("about %n minute(s)", nullptr, readingMinutes(whole.words)));
    addLength(tr("Headline:"), summary.figures.headline, limits.headlineWords,
              limits.headlineCharacters);
    addLength(tr("Sapo:"), summary.figures.lead, limits.leadWords, limits.leadCharacters);
    m_hidden->setText(tr("%n finding(s) at levels that are not shown", nullptr, hidden));
    m_hidden->setVisible(hidden > 0);
    if (hidden > 0)
        m_told.append(m_hidden->text());
    setAccessibleDescription(words());
}

QString FinishCard::words() const {
    return m_told.join(u'\n');
}

} // namespace morat
