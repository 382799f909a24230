// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/DeskWindow.h"

#include "desktop/actions/DeskMenus.h"
#include "desktop/actions/KeyboardHelp.h"
#include "desktop/editor/FindBar.h"
#include "desktop/intake/IntakeBar.h"
#include "desktop/look/LevelLook.h"
#include "desktop/look/PlainLabels.h"
#include "desktop/shell/AboutPage.h"
#include "drafts/DraftWriter.h"
#include "drafts/Formats.h"
#include "review/store/AuthorName.h"

#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

/// A static library's resources are there once somebody asks for them, outside any namespace.
static void initResources() {
    Q_INIT_RESOURCE(resources);
}

namespace morat {

DeskWindow::DeskWindow(Setup setup)
    : m_setup(std::move(setup))
    , m_actions(this)
    , m_style(m_setup.settings, m_setup.store)
    , m_checker(m_setup.loadStyle, m_style.sources())
    , m_messages(new MessageBar)
    , m_list(new QListView)
    , m_views{new DraftEditor(m_current),
              new FindingsPane(m_current, m_setup.settings.get<Setting::ShowInfos>()),
              new DetailPane(m_actions), new DecisionsPane(m_setup.store)}
    , m_original(new OriginalPane)
    , m_texts(new QStackedWidget)
    , m_find(new FindBar(m_views.editor))
    , m_columns(new QSplitter(Qt::Horizontal))
    , m_rows(new QSplitter(Qt::Vertical))
    , m_progress(new QLabel)
    , m_state(new QLabel)
    , m_format(new QLabel)
    , m_busy(new QLabel)
    , m_unstored(new QLabel)
    , m_watched(new QLabel)
    , m_keys(m_actions,
             {m_views.editor, [editor = m_views.editor] { return editor->isComposing(); }})
    , m_review(m_views, m_current, m_actions, m_checker)
    , m_findingActions(m_review, m_views, m_actions)
    , m_findingMenu(m_review, m_views.editor, m_actions)
    , m_changeActions(m_review, m_views.editor, m_actions)
    , m_textViews({m_views.editor, m_original, m_texts}, m_review, m_setup.settings, m_actions)
    , m_finishingActions({m_review, m_setup.answers, this}, m_actions)
    , m_styleActions({m_style, m_checker, m_review, m_setup.answers, this}, m_actions)
    , m_draftList(
          {m_list, m_setup.store, m_setup.writer, m_setup.settings, m_review, m_setup.answers},
          m_actions)
    , m_intake({m_setup.store, m_setup.writer, m_setup.settings, m_review, m_checker, *m_messages,
                m_setup.readFile, m_setup.answers, this},
               m_actions)
    , m_storeControl({m_setup.store, m_setup.writer, m_review, m_setup.answers, this}, m_actions) {
    initResources();
    PlainLabels::keep();
    fillMenus(*menuBar(), m_actions);
    arrange();
    connectActions();
    connectMessages();
    connectControls();
    m_messages->show(m_setup.notice, MessageBar::Tone::Notice);
    m_messages->show(m_style.notice(), MessageBar::Tone::Notice);
    refreshFrame();
    zoom(0);
    m_checker.warmUp();
    m_intake.countBacklog(m_draftList.drafts());
    m_intake.watch(m_setup.settings.get<Setting::WatchedFolder>());
}

DeskWindow::~DeskWindow() = default;

void DeskWindow::arrange() {
    setWindowIcon(QIcon(u":/morat/icons/morat.svg"_s));
    setAcceptDrops(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Drafts on the desk"));
    m_list->setMinimumWidth(150);
    DraftEditor *editor = m_views.editor;
    editor->setFrameShape(QFrame::NoFrame);
    editor->setAcceptDrops(false);
    editor->setAccessibleName(tr("Text of the draft"));
    QFont reading = editor->font();
    reading.setFamilies({u"Noto Serif"_s, u"Source Serif 4"_s, u"Georgia"_s, u"serif"_s});
    m_textSize = reading.pointSizeF() + 3;
    editor->setFont(reading);
    m_original->setFont(reading);
    m_original->setFrameShape(QFrame::NoFrame);

    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_texts, 1);
    column->addWidget(m_find);
    m_rows->addWidget(m_views.findings);
    m_rows->addWidget(m_views.detail);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({300, 360});
    auto *tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    tabs->addTab(m_rows, tr("Findings"));
    tabs->addTab(m_views.decisions, tr("Decided"));
    tabs->setMinimumWidth(280);
    for (QWidget *part : {static_cast<QWidget *>(m_list), middle, static_cast<QWidget *>(tabs)})
        m_columns->addWidget(part);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({210, 700, 370});
    m_columns->setChildrenCollapsible(false);
    setCentralWidget(m_columns);
    statusBar()->addPermanentWidget(
        new IntakeBar(m_intake.intake(), m_actions[DeskAction::StopReading]));
    for (QLabel *label : {m_watched, m_busy, m_unstored, m_progress, m_state, m_format})
        statusBar()->addPermanentWidget(label);
    resize(1280, 740);
    restoreGeometry(m_setup.settings.get<Setting::Geometry>());
    m_columns->restoreState(m_setup.settings.get<Setting::Columns>());
    m_rows->restoreState(m_setup.settings.get<Setting::Rows>());
}

void DeskWindow::connectActions() {
    const auto on = [this](DeskAction id, auto work) {
        connect(m_actions[id], &QAction::triggered, this, work);
    };
    on(DeskAction::Quit, [this] { close(); });
    on(DeskAction::Find, [this] { m_find->begin(); });
    on(DeskAction::FindNext, [this] { m_find->find(FindBar::Direction::Forward); });
    on(DeskAction::FindPrevious, [this] { m_find->find(FindBar::Direction::Backward); });
    on(DeskAction::ZoomIn, [this] { zoom(1); });
    on(DeskAction::ZoomOut, [this] { zoom(-1); });
    on(DeskAction::ZoomReset, [this] {
        m_setup.settings.set<Setting::Zoom>(0);
        zoom(0);
    });
    on(DeskAction::FocusFindings, [this] { m_views.findings->takeFocus(); });
    const auto speak = [this](const QString &language) {
        m_setup.settings.set<Setting::Language>(language);
        m_messages->show(tr("The language changes when Mo-rát is started again."),
                         MessageBar::Tone::Notice);
    };
    on(DeskAction::SpeakVietnamese, [speak] { speak(u"vi"_s); });
    on(DeskAction::SpeakEnglish, [speak] { speak(u"en"_s); });
    on(DeskAction::NameEditor, [this] { nameEditor(); });
    on(DeskAction::KeyboardHelp,
       [this] { showKeyboardHelp(this, m_actions, m_setup.settings.get<Setting::Language>()); });
    on(DeskAction::About, [this] { showAboutPage(this); });
}

void DeskWindow::connectMessages() {
    const auto trouble = [this](const QString &message) {
        m_messages->show(message, MessageBar::Tone::Trouble);
    };
    const auto notice = [this](const QString &message) {
        m_messages->show(message, MessageBar::Tone::Notice);
    };
    connect(&m_review, &ReviewControl::failed, this, trouble);
    connect(&m_review, &ReviewControl::noticed, this, notice);
    const auto say = [this](const QString &words) { statusBar()->showMessage(words, 8000); };
    connect(&m_review, &ReviewControl::said, this, say);
    connect(&m_textViews, &TextViews::said, this, say);
    connect(&m_textViews, &TextViews::paneChanged, m_find, &FindBar::searchIn);
    connect(&m_review, &ReviewControl::exported, this, [this, notice] {
        const ReviewSession &session = *m_review.session();
        for (const QString &each : unreachedNotices(session.draft()))
            notice(QFileInfo(session.path()).fileName() + u": "_s + each);
    });
    connect(&m_draftList, &DraftListControl::failed, this, trouble);
    connect(&m_storeControl, &StoreControl::failed, this, trouble);
    connect(&m_storeControl, &StoreControl::noticed, this, notice);
    connect(&m_setup.writer, &StepWriter::troubled, this, trouble);
    connect(&m_setup.writer, &StepWriter::relieved, m_messages, &MessageBar::dismiss);
    connect(&m_checker, &BackgroundChecker::failed, this, trouble);
    connect(&m_checker, &BackgroundChecker::noticed, this, notice);
    connect(&m_checker, &BackgroundChecker::settled, m_messages, &MessageBar::dismiss);
}

void DeskWindow::connectControls() {
    connect(&m_draftList, &DraftListControl::draftWanted, this,
            [this](const QString &path) { m_intake.load(path); });
    connect(&m_draftList, &DraftListControl::fileWanted, this,
            [this](const QString &path) { openPaths({path}); });
    connect(&m_intake, &IntakeControl::draftsChanged, &m_draftList, &DraftListControl::refresh);
    connect(&m_intake, &IntakeControl::draftCameIn, &m_draftList, &DraftListControl::refreshSoon);
    connect(&m_setup.writer, &StepWriter::advanced, &m_draftList, &DraftListControl::refreshSoon);
    connect(&m_intake, &IntakeControl::draftShown, &m_draftList, &DraftListControl::remember);
    connect(&m_intake, &IntakeControl::watching, this, [this](const QString &folder) {
        const QString name = QFileInfo(folder).fileName();
        m_watched->setText(folder.isEmpty() ? QString() : tr("Watching “%1”").arg(name));
        m_watched->setToolTip(QDir::toNativeSeparators(folder));
    });
    connect(&m_checker, &BackgroundChecker::busyChanged, this,
            [this](bool busy) { m_busy->setText(busy ? tr("Checking…") : QString()); });
    connect(&m_review, &ReviewControl::changed, this, &DeskWindow::refreshFrame);
    connect(&m_storeControl, &StoreControl::draftsChanged, &m_draftList,
            &DraftListControl::refresh);
    connect(&m_storeControl, &StoreControl::forgotten, &m_draftList, &DraftListControl::forget);
    connect(&m_storeControl, &StoreControl::draftWanted, this,
            [this](const QString &path) { m_intake.load(path); });
}

void DeskWindow::comeForward(const QStringList &paths) {
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    show();
    raise();
    activateWindow();
    openPaths(paths);
}

void DeskWindow::refreshFrame() {
    const ReviewSession *session = m_review.session();
    setWindowTitle(session ? QString(QFileInfo(session->path()).fileName() + u" – Mo-rát"_s)
                           : u"Mo-rát"_s);
    if (!session) {
        for (QLabel *label : {m_unstored, m_progress, m_state, m_format})
            label->clear();
        return;
    }
    const ReviewControl::Progress progress = m_review.progress();
    m_progress->setText(tr("Handled %1/%2 · %n error(s) open", nullptr, progress.openErrors)
                            .arg(progress.handled)
                            .arg(progress.all));
    m_unstored->setText(session->isRefused() ? tr("%n step(s) not in the review database yet",
                                                  nullptr, int(session->pendingSteps()))
                                             : QString());
    m_state->setText(stateWord(session->state()));
    m_format->setText(formatName(session->draft().format) + u" · "_s +
                      charsetTitle(session->draft().charset));
}

void DeskWindow::nameEditor() {
    const auto name = m_setup.answers.line(this, tr("Name that decisions carry:"),
                                           m_setup.settings.get<Setting::Author>());
    if (!name || name->trimmed().isEmpty())
        return;
    if (const auto fit = checkAuthorName(name->trimmed()); !fit) {
        m_messages->show(fit.error().message, MessageBar::Tone::Trouble);
        return;
    }
    m_setup.settings.set<Setting::Author>(name->trimmed());
    if (m_review.session())
        m_intake.load(m_review.session()->path());
}

void DeskWindow::zoom(int steps) {
    const int level = std::clamp(m_setup.settings.get<Setting::Zoom>() + steps, -6, 24);
    m_setup.settings.set<Setting::Zoom>(level);
    QFont font = m_views.editor->font();
    font.setPointSizeF(std::max(6.0, m_textSize + level));
    m_views.editor->setFont(font);
    m_original->setFont(font);
}

void DeskWindow::dragEnterEvent(QDragEnterEvent *event) {
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void DeskWindow::dropEvent(QDropEvent *event) {
    m_intake.openDropped(*event->mimeData());
    event->acceptProposedAction();
}

void DeskWindow::closeEvent(QCloseEvent *event) {
    m_views.editor->commitComposition();
    if (!m_review.save() &&
        !m_setup.answers.confirm(this, {tr("Close without saving?"),
                                        tr("What was typed last could not be saved."),
                                        m_messages->messages(), tr("Close all the same")})) {
        event->ignore();
        return;
    }
    m_setup.settings.set<Setting::Geometry>(saveGeometry());
    m_setup.settings.set<Setting::Columns>(m_columns->saveState());
    m_setup.settings.set<Setting::Rows>(m_rows->saveState());
    m_setup.settings.set<Setting::ShowInfos>(m_views.findings->filter().infos);
    event->accept();
}

} // namespace morat
