// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shortcuts/ShortcutsPane.h"

#include "desktop/actions/KeyFit.h"
#include "text/SearchText.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QString shown(const QList<QKeySequence> &keys) {
    QStringList names;
    for (const QKeySequence &key : keys)
        names.append(key.toString(QKeySequence::NativeText));
    return names.join(u"   "_s);
}

/// Takes one chord, and says it when it is pressed: Qt's own waits a second for others.
class KeyField final : public QKeySequenceEdit {
public:
    using QKeySequenceEdit::QKeySequenceEdit;

protected:
    void keyPressEvent(QKeyEvent *event) override {
        const bool isModifier =
            event->key() == Qt::Key_AltGr || event->key() == Qt::Key_unknown ||
            (event->key() >= Qt::Key_Shift && event->key() <= Qt::Key_ScrollLock);
        if (isModifier || event->key() == 0)
            return;
        const QString text = event->text();
        Qt::KeyboardModifiers modifiers =
            event->modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
        // Of a sign that is typed with Shift that is a part: “Ctrl++”.
        if (!text.isEmpty() && text[0].isPrint() && !text[0].isLetterOrNumber() &&
            !text[0].isSpace())
            modifiers &= ~Qt::ShiftModifier;
        setKeySequence(QKeySequence(QKeyCombination(modifiers, Qt::Key(event->key()))));
    }
    void keyReleaseEvent(QKeyEvent *) override {}
};

QPushButton *addButton(QGridLayout &grid, const QString &words, int row, int column) {
    auto *button = new QPushButton(words);
    button->setAutoDefault(false);
    grid.addWidget(button, row, column);
    return button;
}

} // namespace

ShortcutsPane::ShortcutsPane(ActionRegistry &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_search(new QLineEdit)
    , m_tree(new QTreeWidget)
    , m_name(new QLabel)
    , m_key(new KeyField)
    , m_verdict(new QLabel) {
    m_search->setPlaceholderText(tr("What is done, or its keys"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_tree->setColumnCount(3);
    m_tree->setHeaderLabels({tr("What is done"), tr("Keys"), tr("As shipped")});
    m_tree->setAccessibleName(tr("Actions and their keys"));
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(Keys, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(Standard, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    QFont strong = m_name->font();
    strong.setWeight(QFont::DemiBold);
    m_name->setFont(strong);
    m_name->setWordWrap(true);
    m_key->setAccessibleName(tr("Press the new keys here"));
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_verdict->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_search);
    column->addWidget(m_tree, 1);
    column->addWidget(m_name);
    auto *pressed = new QHBoxLayout;
    auto *label = new QLabel(tr("&Press new keys:"));
    label->setBuddy(m_key);
    pressed->addWidget(label);
    pressed->addWidget(m_key, 1);
    column->addLayout(pressed);
    column->addWidget(m_verdict);
    auto *grid = new QGridLayout;
    m_instead = addButton(*grid, tr("Use &only these"), 0, 0);
    m_besides = addButton(*grid, tr("Use these, &too"), 0, 1);
    m_none = addButton(*grid, tr("&No keys"), 0, 2);
    m_standard = addButton(*grid, tr("As &shipped"), 0, 3);
    m_allStandard = addButton(*grid, tr("&All as shipped"), 0, 4);
    column->addLayout(grid);

    fill();
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsPane::refresh);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ShortcutsPane::showChosen);
    connect(m_tree, &QTreeWidget::itemActivated, m_key, [this] { m_key->setFocus(); });
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsPane::take);
    connect(m_instead, &QPushButton::clicked, this, [this] { give(Give::Instead); });
    connect(m_besides, &QPushButton::clicked, this, [this] { give(Give::Besides); });
    connect(m_none, &QPushButton::clicked, this, [this] {
        if (const Row *row = chosen())
            m_actions.setKeys(row->action, {});
    });
    connect(m_standard, &QPushButton::clicked, this, [this] {
        if (const Row *row = chosen())
            reset({row->action});
    });
    connect(m_allStandard, &QPushButton::clicked, this, [this] { m_actions.takeKeys({}); });
    connect(&m_actions, &ActionRegistry::keysChanged, this, [this] {
        refresh();
        showChosen();
    });
    refresh();
    showChosen();
}

void ShortcutsPane::fill() {
    QMap<ActionSection, QTreeWidgetItem *> sections;
    for (const ActionRow &row : actionRows()) {
        // Which file is which of them changes with every file that is opened.
        if (row.menu == Menu::Recents)
            continue;
        QTreeWidgetItem *&section = sections[row.section];
        if (!section) {
            section = new QTreeWidgetItem({sectionTitle(row.section)});
            section->setFlags(Qt::ItemIsEnabled);
        }
        for (qsizetype i = 0; i < m_actions.variants(row.id).size(); ++i)
            addRow(section, row, i);
    }
    for (QTreeWidgetItem *section : std::as_const(sections)) {
        m_tree->addTopLevelItem(section);
        section->setFirstColumnSpanned(true);
        section->setExpanded(true);
    }
}

void ShortcutsPane::addRow(QTreeWidgetItem *section, const ActionRow &row, qsizetype variant) {
    auto *item = new QTreeWidgetItem(section);
    m_rows.append({&row, variant, m_actions.variants(row.id).at(variant), item});
    item->setText(Name, nameOf(m_rows.constLast()));
    item->setText(Standard, shown(ActionRegistry::standardKeys(row, variant)));
}

QString ShortcutsPane::nameOf(const Row &row) const {
    return m_actions.nameOf(row.row->id, row.variant);
}

const ShortcutsPane::Row *ShortcutsPane::chosen() const {
    const QTreeWidgetItem *item = m_tree->currentItem();
    const auto row = std::ranges::find(m_rows, item, &Row::item);
    return row == m_rows.cend() ? nullptr : &*row;
}

const ShortcutsPane::Row *ShortcutsPane::ownerOf(const QKeySequence &key,
                                                 const QAction *but) const {
    const auto row = std::ranges::find_if(m_rows, [&](const Row &each) {
        return each.action != but && each.action->shortcuts().contains(key);
    });
    return row == m_rows.cend() ? nullptr : &*row;
}

void ShortcutsPane::refresh() {
    const QString wanted = searchable(m_search->text().trimmed());
    for (const Row &row : std::as_const(m_rows)) {
        const QList<QKeySequence> keys = row.action->shortcuts();
        row.item->setText(Keys, shown(keys));
        const bool isOwn = keys != ActionRegistry::standardKeys(*row.row, row.variant);
        QFont font = m_tree->font();
        font.setBold(isOwn);
        row.item->setFont(Keys, font);
        const bool isWanted =
            wanted.isEmpty() ||
            searchable(row.item->text(Name) + u' ' + row.item->text(Keys)).contains(wanted);
        row.item->setHidden(!isWanted);
    }
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *section = m_tree->topLevelItem(i);
        bool isEmpty = true;
        for (int child = 0; child < section->childCount(); ++child)
            isEmpty = isEmpty && section->child(child)->isHidden();
        section->setHidden(isEmpty);
    }
}

void ShortcutsPane::showChosen() {
    const Row *row = chosen();
    m_name->setText(row ? nameOf(*row) : tr("Choose what other keys are wanted for."));
    m_key->setEnabled(row != nullptr);
    m_none->setEnabled(row && !row->action->shortcuts().isEmpty());
    m_standard->setEnabled(row && row->action->shortcuts() !=
                                      ActionRegistry::standardKeys(*row->row, row->variant));
    m_allStandard->setEnabled(!m_actions.chosenKeys().isEmpty());
    take({});
}

void ShortcutsPane::take(const QKeySequence &pressed) {
    // One chord: what is pressed next takes its place.
    m_pressed = pressed.isEmpty() ? QKeySequence() : QKeySequence(pressed[pressed.count() - 1]);
    if (m_pressed != m_key->keySequence()) {
        const QSignalBlocker quiet(m_key);
        m_key->setKeySequence(m_pressed);
    }
    judge();
}

void ShortcutsPane::judge() {
    const Row *row = chosen();
    const KeyFit fit = fitOf(m_pressed);
    const Row *owner = row ? ownerOf(m_pressed, row->action) : nullptr;
    const QString key = m_pressed.toString(QKeySequence::NativeText);
    QString words;
    bool mayGive = row && fit == KeyFit::Fits;
    if (!row || m_pressed.isEmpty()) {
        mayGive = false;
    } else if (fit == KeyFit::Types) {
        words = tr("%1 writes letters, with an input method or with AltGr. Take Ctrl or a function "
                   "key.")
                    .arg(key);
    } else if (fit == KeyFit::BelongsToText) {
        words = tr("%1 belongs to the text: copying, moving the caret, writing.").arg(key);
    } else if (fit == KeyFit::OpensMenus) {
        words = tr("%1 opens a menu.").arg(key);
    } else if (fit != KeyFit::Fits) {
        words = tr("%1 belongs to the system.").arg(key);
    } else if (row->action->shortcuts().contains(m_pressed)) {
        words = tr("%1 does this already.").arg(key);
    } else if (owner) {
        words = tr("%1 is taken: “%2”. If you use it here, it does that no longer.")
                    .arg(key, nameOf(*owner));
    } else {
        words = tr("%1 is free.").arg(key);
    }
    m_verdict->setText(words);
    m_instead->setEnabled(mayGive && row->action->shortcuts() != QList{m_pressed});
    m_besides->setEnabled(mayGive && !row->action->shortcuts().isEmpty() &&
                          !row->action->shortcuts().contains(m_pressed));
}

void ShortcutsPane::give(Give how) {
    const Row *row = chosen();
    if (!row || fitOf(m_pressed) != KeyFit::Fits)
        return;
    const QKeySequence key = m_pressed;
    QAction *action = row->action;
    if (const Row *owner = ownerOf(key, action)) {
        QList<QKeySequence> left = owner->action->shortcuts();
        left.removeAll(key);
        m_actions.setKeys(owner->action, left);
    }
    QList<QKeySequence> keys = how == Give::Besides ? action->shortcuts() : QList<QKeySequence>();
    keys.append(key);
    m_actions.setKeys(action, keys);
}

void ShortcutsPane::reset(const QList<QAction *> &actions) {
    for (const Row &row : std::as_const(m_rows)) {
        if (!actions.contains(row.action))
            continue;
        QList<QKeySequence> keys = ActionRegistry::standardKeys(*row.row, row.variant);
        // What was given to another action stays there.
        keys.removeIf([&](const QKeySequence &key) { return ownerOf(key, row.action) != nullptr; });
        m_actions.setKeys(row.action, keys);
    }
}

} // namespace morat
