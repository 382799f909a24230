// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/DeskWindow.h"

#include "desktop/actions/DeskMenus.h"
#include "desktop/actions/KeyboardHelp.h"
#include "desktop/editor/FindBar.h"
#include "desktop/intake/IntakeBar.h"
#include "desktop/look/LevelLook.h"
#include "desktop/look/PlainLabels.h"
#include "desktop/shell/AboutPage.h"
#include "desktop/style/SettingsDialog.h"
#include "drafts/Formats.h"
#include "review/store/AuthorName.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

/// A static library's resources are there once somebody asks for them, outside any namespace.
static void initResources() {
    Q_INIT_RESOURCE(resources);
}

namespace morat {

namespace {
constexpr std::array<std::pair<Strictness, DeskAction>, 3> strictnessActions{
    {{Strictness::Sparing, DeskAction::CheckSure},
     {Strictness::Balanced, DeskAction::CheckLikely},
     {Strictness::Thorough, DeskAction::CheckAll}}};
} // namespace

DeskWindow::DeskWindow(Setup setup)
    : m_setup(std::move(setup))
    , m_actions(this)
    , m_style(m_setup.settings, m_setup.store)
    , m_checker(m_setup.loadStyle, m_style.sources())
    , m_intake(intakeDesk())
    , m_backlog(backlogDesk(), m_checker)
    , m_watch(m_setup.settings.folder() + u"/watched-folder.json"_s)
    , m_messages(new MessageBar)
    , m_list(new QListView)
    , m_editor(new DraftEditor)
    , m_find(new FindBar(m_editor))
    , m_findings(new FindingsPane(m_setup.settings.value(Setting::ShowInfos).toBool()))
    , m_columns(new QSplitter(Qt::Horizontal))
    , m_rows(new QSplitter(Qt::Vertical))
    , m_progress(new QLabel)
    , m_state(new QLabel)
    , m_format(new QLabel)
    , m_busy(new QLabel)
    , m_watched(new QLabel) {
    initResources();
    PlainLabels::keep();
    fillMenus(*menuBar(), m_actions);
    m_detail = new DetailPane(m_actions);
    m_decisions = new DecisionsPane(m_setup.store);
    arrange();
    m_control = new ReviewControl({this, m_editor, m_findings, m_detail, m_decisions}, m_actions,
                                  m_setup.answers, m_checker, this);
    connectActions();
    connectStyle();
    connectIntake();
    connectWatch();
    const auto trouble = [this](const QString &message) {
        m_messages->show(message, MessageBar::Tone::Trouble);
    };
    connect(m_control, &ReviewControl::failed, this, trouble);
    connect(m_control, &ReviewControl::noticed, this, [this](const QString &message) {
        m_messages->show(message, MessageBar::Tone::Notice);
    });
    connect(&m_checker, &BackgroundChecker::failed, this, trouble);
    connect(&m_checker, &BackgroundChecker::noticed, this, [this](const QString &message) {
        m_messages->show(message, MessageBar::Tone::Notice);
    });
    connect(&m_checker, &BackgroundChecker::settled, m_messages, &MessageBar::dismiss);
    connect(&m_checker, &BackgroundChecker::busyChanged, this,
            [this](bool busy) { m_busy->setText(busy ? tr("Checking…") : QString()); });
    connect(m_control, &ReviewControl::said, this,
            [this](const QString &words) { statusBar()->showMessage(words, 8000); });
    connect(m_control, &ReviewControl::changed, this, &DeskWindow::refreshFrame);
    connect(m_control, &ReviewControl::storeChanged, this, &DeskWindow::refreshDrafts);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        load(index.data(DraftListModel::PathRole).toString());
    });
    connect(m_list, &QListView::activated, m_list, &QListView::clicked);
    m_editor->setReservedKeys(m_actions.allKeys());
    m_messages->show(m_setup.notice, MessageBar::Tone::Notice);
    m_messages->show(m_style.notice(), MessageBar::Tone::Notice);
    refreshDrafts();
    refreshRecents();
    refreshFrame();
    zoom(0);
    m_checker.warmUp();
    connectBacklog();
    watch(m_setup.settings.value(Setting::WatchedFolder).toString());
}

DeskWindow::~DeskWindow() {
    delete m_dialog;
    // The session goes before the views and the store that it speaks to.
    delete m_control;
}

void DeskWindow::arrange() {
    setWindowIcon(QIcon(u":/morat/icons/morat.svg"_s));
    setAcceptDrops(true);
    m_list->setModel(&m_drafts);
    m_list->setItemDelegate(new DraftListDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Drafts on the desk"));
    m_list->setMinimumWidth(150);
    m_editor->setFrameShape(QFrame::NoFrame);
    m_editor->setAcceptDrops(false);
    m_editor->setAccessibleName(tr("Text of the draft"));
    QFont reading = m_editor->font();
    reading.setFamilies({u"Noto Serif"_s, u"Source Serif 4"_s, u"Georgia"_s, u"serif"_s});
    m_textSize = reading.pointSizeF() + 3;
    m_editor->setFont(reading);

    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_editor, 1);
    column->addWidget(m_find);
    m_rows->addWidget(m_findings);
    m_rows->addWidget(m_detail);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({300, 360});
    auto *tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    tabs->addTab(m_rows, tr("Findings"));
    tabs->addTab(m_decisions, tr("Decided"));
    tabs->setMinimumWidth(280);
    for (QWidget *part : {static_cast<QWidget *>(m_list), middle, static_cast<QWidget *>(tabs)})
        m_columns->addWidget(part);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({210, 700, 370});
    m_columns->setChildrenCollapsible(false);
    setCentralWidget(m_columns);
    statusBar()->addPermanentWidget(new IntakeBar(m_intake, m_actions[DeskAction::StopReading]));
    statusBar()->addPermanentWidget(m_watched);
    statusBar()->addPermanentWidget(m_busy);
    statusBar()->addPermanentWidget(m_progress);
    statusBar()->addPermanentWidget(m_state);
    statusBar()->addPermanentWidget(m_format);
    resize(1280, 740);
    restoreGeometry(m_setup.settings.value(Setting::Geometry).toByteArray());
    m_columns->restoreState(m_setup.settings.value(Setting::Columns).toByteArray());
    m_rows->restoreState(m_setup.settings.value(Setting::Rows).toByteArray());
}

void DeskWindow::connectActions() {
    const auto on = [this](DeskAction id, auto work) {
        connect(m_actions[id], &QAction::triggered, this, work);
    };
    const auto onVariants = [this](DeskAction id, auto work) {
        const QList<QAction *> &actions = m_actions.variants(id);
        for (qsizetype variant = 0; variant < actions.size(); ++variant)
            connect(actions[variant], &QAction::triggered, this,
                    [work, variant] { work(variant); });
    };
    on(DeskAction::Open, [this] {
        openPaths(m_setup.answers.filesToOpen(
            this, m_setup.settings.value(Setting::LastFolder).toString()));
    });
    on(DeskAction::OpenFolder, [this] {
        const QString folder = m_setup.answers.folderToOpen(
            this, m_setup.settings.value(Setting::LastFolder).toString());
        if (!folder.isEmpty())
            openPaths({folder});
    });
    on(DeskAction::RemoveDraft, [this] { removeCurrent(); });
    on(DeskAction::NextDraft, [this] { moveInList(1); });
    on(DeskAction::PreviousDraft, [this] { moveInList(-1); });
    on(DeskAction::Quit, [this] { close(); });
    on(DeskAction::Find, [this] { m_find->begin(); });
    on(DeskAction::FindNext, [this] { m_find->find(FindBar::Direction::Forward); });
    on(DeskAction::FindPrevious, [this] { m_find->find(FindBar::Direction::Backward); });
    on(DeskAction::ZoomIn, [this] { zoom(1); });
    on(DeskAction::ZoomOut, [this] { zoom(-1); });
    on(DeskAction::ZoomReset, [this] {
        m_setup.settings.set(Setting::Zoom, 0);
        zoom(0);
    });
    on(DeskAction::FocusText, [this] { m_editor->setFocus(); });
    on(DeskAction::FocusFindings, [this] { m_findings->takeFocus(); });
    const auto speak = [this](const QString &language) {
        m_setup.settings.set(Setting::Language, language);
        m_messages->show(tr("The language changes when Mo-rát is started again."),
                         MessageBar::Tone::Notice);
    };
    auto *strictness = new QActionGroup(this);
    for (const auto &[choice, id] : strictnessActions) {
        strictness->addAction(m_actions[id])->setCheckable(true);
        on(id, [this, chosen = choice] { m_style.setStrictness(chosen); });
    }
    onVariants(DeskAction::ReadInCharset, [this](qsizetype variant) {
        if (const ReviewSession *session = m_control->session())
            load(session->path(), allCharsets().at(variant));
    });
    onVariants(DeskAction::OpenRecent, [this](qsizetype variant) {
        openPaths({m_setup.settings.value(Setting::Recents).toStringList().at(variant)});
    });
    showStrictness();
    on(DeskAction::HouseStyle, [this] { showHouseStyle(); });
    on(DeskAction::SpeakVietnamese, [speak] { speak(u"vi"_s); });
    on(DeskAction::SpeakEnglish, [speak] { speak(u"en"_s); });
    on(DeskAction::NameEditor, [this] {
        const auto name = m_setup.answers.line(this, tr("Name that decisions carry:"),
                                               m_setup.settings.value(Setting::Author).toString());
        if (!name || name->trimmed().isEmpty())
            return;
        if (const auto fit = checkAuthorName(name->trimmed()); !fit)
            return m_messages->show(fit.error().message, MessageBar::Tone::Trouble);
        m_setup.settings.set(Setting::Author, name->trimmed());
        if (m_control->session())
            load(m_control->session()->path());
    });
    on(DeskAction::KeyboardHelp, [this] {
        showKeyboardHelp(this, m_actions, m_setup.settings.value(Setting::Language).toString());
    });
    on(DeskAction::About, [this] { showAboutPage(this); });
}

void DeskWindow::connectStyle() {
    connect(&m_style, &StyleControl::sourcesChanged, this, [this] {
        m_checker.setSources(m_style.sources());
        m_control->checkAgain();
    });
    connect(&m_checker, &BackgroundChecker::styleLoaded, &m_style, &StyleControl::takeStyle);
    connect(&m_style, &StyleControl::styleChanged, this, &DeskWindow::showStrictness);
    connect(&m_style, &StyleControl::ruleSwitchedOn, this, [this] {
        m_decisions->refresh();
        m_control->listsChanged();
    });
    // A decision, or taking it back, switches rules too.
    connect(m_control, &ReviewControl::changed, &m_style, &StyleControl::refreshRulesOff);
    connect(m_control, &ReviewControl::ruleSwitchedOff, this,
            [this](const QString &rule) { m_lastRuleOff = rule; });
}

void DeskWindow::showStrictness() {
    for (const auto &[choice, id] : strictnessActions) {
        if (choice == m_style.strictness())
            m_actions[id]->setChecked(true);
    }
}

void DeskWindow::showHouseStyle() {
    if (!m_dialog)
        m_dialog = new SettingsDialog(m_style, m_checker, m_setup.answers, this);
    const QString lastOff = std::exchange(m_lastRuleOff, QString());
    m_dialog->showRule(lastOff.isEmpty() ? m_control->currentRule() : lastOff);
}

void DeskWindow::refreshDrafts() {
    const Result<QList<DraftRecord>> drafts = m_setup.store.drafts();
    if (!drafts) {
        m_messages->show(drafts.error().message, MessageBar::Tone::Trouble);
        return;
    }
    m_drafts.setDrafts(*drafts);
    const int row =
        m_control && m_control->session() ? m_drafts.rowOf(m_control->session()->draftId()) : -1;
    m_list->setCurrentIndex(m_drafts.index(row));
}

void DeskWindow::refreshFrame() {
    const ReviewSession *session = m_control->session();
    setWindowTitle(session ? QString(QFileInfo(session->path()).fileName() + u" – Mo-rát"_s)
                           : u"Mo-rát"_s);
    if (!session) {
        for (QLabel *label : {m_progress, m_state, m_format})
            label->clear();
        return;
    }
    const ReviewControl::Progress progress = m_control->progress();
    m_progress->setText(tr("Handled %1/%2 · %n error(s) open", nullptr, progress.openErrors)
                            .arg(progress.handled)
                            .arg(progress.all));
    m_state->setText(stateWord(session->state()));
    m_format->setText(formatName(session->draft().format) + u" · "_s +
                      charsetTitle(session->draft().charset));
}

void DeskWindow::remember(const QString &path) {
    const qsizetype kept = m_actions.variants(DeskAction::OpenRecent).size();
    QStringList recents = m_setup.settings.value(Setting::Recents).toStringList();
    recents.removeAll(path);
    recents.prepend(path);
    m_setup.settings.set(Setting::Recents, recents.mid(0, kept));
    m_setup.settings.set(Setting::LastFolder, QFileInfo(path).absolutePath());
    refreshRecents();
}

void DeskWindow::refreshRecents() {
    const QStringList recents = m_setup.settings.value(Setting::Recents).toStringList();
    const QList<QAction *> &entries = m_actions.variants(DeskAction::OpenRecent);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        entries[i]->setVisible(i < recents.size());
        if (i < recents.size())
            entries[i]->setText(QDir::toNativeSeparators(recents[i]).replace(u"&"_s, u"&&"_s));
    }
    m_actions.update([&](DeskState &state) { state.recentFiles = recents.size(); });
}

void DeskWindow::moveInList(int by) {
    const int row = m_list->currentIndex().row() + by;
    if (row >= 0 && row < m_drafts.rowCount())
        load(m_drafts.index(row).data(DraftListModel::PathRole).toString());
}

void DeskWindow::removeCurrent() {
    if (!m_control->session())
        return;
    const qint64 id = m_control->session()->draftId();
    if (!m_setup.answers.confirm(
            this, {tr("Remove from the desk?"),
                   tr("The file stays where it is; what was decided on the draft goes."),
                   {QDir::toNativeSeparators(m_control->session()->path())},
                   tr("Remove")}) ||
        !m_control->setSession(nullptr))
        return;
    if (const Result<void> gone = m_setup.store.removeDraft(id); !gone)
        m_messages->show(gone.error().message, MessageBar::Tone::Trouble);
    refreshDrafts();
}

void DeskWindow::zoom(int steps) {
    const int level = std::clamp(m_setup.settings.value(Setting::Zoom).toInt() + steps, -6, 24);
    m_setup.settings.set(Setting::Zoom, level);
    QFont font = m_editor->font();
    font.setPointSizeF(std::max(6.0, m_textSize + level));
    m_editor->setFont(font);
}

void DeskWindow::closeEvent(QCloseEvent *event) {
    m_editor->commitComposition();
    if (!m_control->save() &&
        !m_setup.answers.confirm(this, {tr("Close without saving?"),
                                        tr("What was typed last could not be saved."),
                                        m_messages->messages(), tr("Close all the same")})) {
        event->ignore();
        return;
    }
    m_setup.settings.set(Setting::Geometry, saveGeometry());
    m_setup.settings.set(Setting::Columns, m_columns->saveState());
    m_setup.settings.set(Setting::Rows, m_rows->saveState());
    m_setup.settings.set(Setting::ShowInfos, m_findings->filter().infos);
    event->accept();
}

} // namespace morat
