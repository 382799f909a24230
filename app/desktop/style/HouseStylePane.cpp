// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/style/HouseStylePane.h"

#include "desktop/look/LevelLook.h"
#include "desktop/style/RuleEditor.h"
#include "packs/OwnPack.h"
#include "text/SearchText.h"

#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace morat {

HouseStylePane::HouseStylePane(StyleControl &style, BackgroundChecker &checker,
                               const Answers &answers, QWidget *parent)
    : QWidget(parent)
    , m_style(style)
    , m_answers(answers)
    , m_rules(new RulesModel(style, this))
    , m_filter(new RulesFilter(this))
    , m_search(new QLineEdit)
    , m_category(new QComboBox)
    , m_state(new QComboBox)
    , m_view(new QTreeView)
    , m_detail(new RuleDetail(*m_rules))
    , m_tester(new RuleTester(checker, style))
    , m_change(new QPushButton(tr("&Change…")))
    , m_remove(new QPushButton(tr("&Remove…")))
    , m_drafts(new QPushButton) {
    m_filter->setSourceModel(m_rules);
    auto *split = new QSplitter(Qt::Horizontal);
    split->addWidget(list());
    split->addWidget(m_detail);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto *column = new QVBoxLayout(this);
    column->addWidget(split, 1);
    column->addWidget(m_tester);
    connect(m_rules, &RulesModel::failed, this, &HouseStylePane::failed);
    connect(m_rules, &RulesModel::modelReset, this, [this] {
        fillCategories();
        showRule(m_wanted);
    });
    connect(m_rules, &RulesModel::dataChanged, this, &HouseStylePane::currentChanged);
    connect(m_tester, &RuleTester::rulePicked, this, &HouseStylePane::showRule);
    fillCategories();
    showRule({});
    listDrafts();
}

QWidget *HouseStylePane::list() {
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->addWidget(m_search, 1);
    row->addWidget(m_category);
    row->addWidget(m_state);
    column->addLayout(row);
    column->addWidget(m_view, 1);
    column->addWidget(work());
    m_search->setPlaceholderText(tr("Search the rules (tone marks may be left out)"));
    m_search->setAccessibleName(tr("Search the rules"));
    m_search->setClearButtonEnabled(true);
    m_category->setAccessibleName(tr("Kind of rules"));
    m_state->setAccessibleName(tr("Which rules"));
    m_state->addItem(tr("All rules"), int(RulesFilter::State::All));
    m_state->addItem(tr("Changed here"), int(RulesFilter::State::Changed));
    m_state->addItem(tr("Switched off"), int(RulesFilter::State::Off));
    m_view->setModel(m_filter);
    m_view->setAccessibleName(tr("Rules"));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setTabKeyNavigation(false);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(RulesModel::RuleColumn, QHeaderView::Stretch);
    for (const int section : {RulesModel::LevelColumn, RulesModel::CategoryColumn,
                              RulesModel::PackColumn, RulesModel::RecordColumn})
        m_view->header()->setSectionResizeMode(section, QHeaderView::ResizeToContents);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter->search(words);
        chooseFirst();
    });
    // Down from the search goes into what it found.
    connect(m_search, &QLineEdit::returnPressed, m_view,
            [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_category, &QComboBox::activated, this,
            [this](int at) { m_filter->setCategory(m_category->itemData(at).toString()); });
    connect(m_state, &QComboBox::activated, this, [this](int at) {
        m_filter->setState(RulesFilter::State(m_state->itemData(at).toInt()));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HouseStylePane::currentChanged);
    return left;
}

QWidget *HouseStylePane::work() {
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    auto *add = new QPushButton(tr("&New rule…"));
    m_change->setToolTip(tr("Change this rule; a rule of another pack stays, yours takes its "
                            "place"));
    m_remove->setToolTip(tr("Remove this rule of the newsroom"));
    m_drafts->setMenu(new QMenu(m_drafts));
    for (QPushButton *button : {add, m_change, m_remove, m_drafts}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    connect(add, &QPushButton::clicked, this, &HouseStylePane::newRule);
    connect(m_change, &QPushButton::clicked, this, &HouseStylePane::changeRule);
    connect(m_remove, &QPushButton::clicked, this, &HouseStylePane::removeRule);
    return bar;
}

/// What carries the words in its title is what was looked for.
void HouseStylePane::chooseFirst() {
    const QString words = searchable(m_search->text()).simplified();
    int first = 0;
    for (int row = m_filter->rowCount() - 1; row >= 0; --row) {
        if (searchable(m_filter->index(row, RulesModel::RuleColumn).data().toString())
                .contains(words))
            first = row;
    }
    m_view->setCurrentIndex(m_filter->index(first, RulesModel::RuleColumn));
}

const RuleRow *HouseStylePane::current() const {
    return m_rules->at(m_filter->mapToSource(m_view->currentIndex()).row());
}

void HouseStylePane::newRule() {
    edit({}, {}, {});
}

void HouseStylePane::changeRule() {
    const RuleRow *row = current();
    if (!row || !row->rule)
        return;
    const Result<SubstitutionDraft> draft = draftOf(*row->rule);
    if (!draft) {
        emit failed(
            tr("“%1”: %2 (%3, line %4)")
                .arg(row->title, draft.error().message, QDir::toNativeSeparators(row->rule->file))
                .arg(row->rule->line));
        return;
    }
    if (isOwnRule(m_style.ownPack(), *row->rule))
        return edit(*draft, row->id, {});
    edit(*draft, {},
         tr("The rule of the pack “%1” stays as it is there. What you save goes into the "
            "newsroom's own pack and takes its place.")
             .arg(row->pack));
}

void HouseStylePane::listDrafts() {
    QMenu *menu = m_drafts->menu();
    menu->clear();
    const QList<SubstitutionDraft> drafts = m_style.drafts().all();
    for (const SubstitutionDraft &draft : drafts)
        connect(menu->addAction(QString(draft.title).replace(u"&"_s, u"&&"_s)), &QAction::triggered,
                this, [this, draft] { goOnWith(draft); });
    m_drafts->setText(tr("&Drafts of rules (%n)", nullptr, int(drafts.size())));
    m_drafts->setVisible(!drafts.isEmpty());
}

void HouseStylePane::goOnWith(const SubstitutionDraft &draft) {
    const RuleRow *row = m_rules->at(m_rules->rowOf(draft.id));
    const bool isOwn = row && row->rule && isOwnRule(m_style.ownPack(), *row->rule);
    edit(draft, isOwn ? draft.id : QString(),
         tr("This rule is a draft: it finds nothing until it is saved."));
}

void HouseStylePane::edit(const SubstitutionDraft &draft, const QString &inPlaceOf,
                          const QString &note) {
    QSet<QString> taken;
    for (int row = 0; row < m_rules->rowCount(); ++row)
        taken.insert(m_rules->at(row)->id);
    taken.remove(draft.id);
    auto *editor = new RuleEditor(draft, taken, note, m_answers, window());
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &RuleEditor::saveAsked, this,
            [this, editor, inPlaceOf, draft](const SubstitutionDraft &wanted) {
                if (const Result<void> saved = m_style.saveRule(wanted, inPlaceOf); !saved)
                    return editor->refuse(saved.error().message);
                m_wanted = wanted.id;
                m_style.drafts().drop(draft);
                listDrafts();
                editor->accept();
            });
    connect(editor, &RuleEditor::keepAsked, this,
            [this, editor, draft](const SubstitutionDraft &wanted) {
                m_style.drafts().keep(wanted, draft);
                listDrafts();
                editor->accept();
            });
    connect(editor, &RuleEditor::dropAsked, this, [this, editor, draft] {
        m_style.drafts().drop(draft);
        listDrafts();
        editor->accept();
    });
    if (m_style.drafts().all().contains(draft))
        editor->offerDropping();
    editor->open();
}

void HouseStylePane::removeRule() {
    const RuleRow *row = current();
    if (!row || !row->rule)
        return;
    const QString id = row->id;
    if (!m_answers.confirm(this, {tr("Remove this rule?"),
                                  tr("It is taken out of the newsroom's own pack. A rule of "
                                     "another pack that it took the place of counts again."),
                                  {row->title},
                                  tr("Remove")}))
        return;
    if (const Result<void> removed = m_style.removeRule(id); !removed)
        emit failed(removed.error().message);
}

void HouseStylePane::fillCategories() {
    const QString chosen = m_category->currentData().toString();
    QStringList categories;
    for (int row = 0; row < m_rules->rowCount(); ++row) {
        const QString &category = m_rules->at(row)->category;
        if (!categories.contains(category))
            categories.append(category);
    }
    m_category->clear();
    m_category->addItem(tr("All kinds"), QString());
    for (const QString &category : std::as_const(categories))
        m_category->addItem(categoryWord(category), category);
    m_category->setCurrentIndex(std::max(0, m_category->findData(chosen)));
    m_filter->setCategory(m_category->currentData().toString());
}

void HouseStylePane::currentChanged() {
    const int row = m_filter->mapToSource(m_view->currentIndex()).row();
    m_detail->showRule(row);
    const RuleRow *rule = m_rules->at(row);
    m_wanted = rule ? rule->id : m_wanted;
    m_tester->setRule(rule ? rule->rule : std::nullopt);
    m_change->setEnabled(rule && rule->rule);
    m_remove->setEnabled(rule && rule->rule && isOwnRule(m_style.ownPack(), *rule->rule));
}

void HouseStylePane::showRule(const QString &rule) {
    m_wanted = rule;
    const int row = m_rules->rowOf(rule);
    QModelIndex index = m_filter->mapFromSource(m_rules->index(row, RulesModel::RuleColumn));
    if (row >= 0 && !index.isValid()) {
        m_search->clear();
        m_category->setCurrentIndex(0);
        m_state->setCurrentIndex(0);
        m_filter->setCategory({});
        m_filter->setState(RulesFilter::State::All);
        index = m_filter->mapFromSource(m_rules->index(row, RulesModel::RuleColumn));
    }
    if (!index.isValid() && rule.isEmpty())
        index = m_filter->index(0, RulesModel::RuleColumn);
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

} // namespace morat
