// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/style/PacksPane.h"

#include "data/SaveFile.h"

#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace morat {

PacksPane::PacksPane(StyleControl &style, const Answers &answers, QWidget *parent)
    : QWidget(parent)
    , m_style(style)
    , m_answers(answers)
    , m_profile(new QLabel)
    , m_noProfile(new QPushButton(tr("&Without a profile")))
    , m_folder(new QLabel)
    , m_packs(new QTreeWidget)
    , m_export(new QPushButton(tr("&Export…")))
    , m_problems(new QPlainTextEdit) {
    arrange();
    connect(&m_style, &StyleControl::styleChanged, this, &PacksPane::refresh);
    refresh();
}

void PacksPane::arrange() {
    auto *column = new QVBoxLayout(this);
    auto *grid = new QGridLayout;
    auto *chooseProfile = new QPushButton(tr("&Profile…"));
    auto *chooseFolder = new QPushButton(tr("&Folder…"));
    for (QLabel *label : {m_profile, m_folder}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    grid->addWidget(new QLabel(tr("Profile of the publication:")), 0, 0);
    grid->addWidget(m_profile, 0, 1);
    grid->addWidget(chooseProfile, 0, 2);
    grid->addWidget(m_noProfile, 0, 3);
    grid->addWidget(new QLabel(tr("Folder of the newsroom's packs:")), 1, 0);
    grid->addWidget(m_folder, 1, 1);
    grid->addWidget(chooseFolder, 1, 2);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    m_packs->setHeaderLabels({tr("Pack"), tr("Rules"), tr("Folder")});
    m_packs->setRootIsDecorated(false);
    m_packs->setAccessibleName(tr("Packs, in the order in which they count"));
    m_packs->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_packs->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    column->addWidget(m_packs, 2);
    auto *row = new QHBoxLayout;
    auto *import = new QPushButton(tr("&Import…"));
    auto *again = new QPushButton(tr("&Read again"));
    for (QPushButton *button : {import, m_export, again}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    for (QPushButton *button : {chooseProfile, m_noProfile, chooseFolder})
        button->setAutoDefault(false);
    chooseProfile->setEnabled(!m_style.isLocked(Setting::Profile));
    chooseFolder->setEnabled(!m_style.isLocked(Setting::PackFolder));
    row->addStretch();
    column->addLayout(row);
    auto *label = new QLabel(tr("What could not be &used:"));
    label->setBuddy(m_problems);
    column->addWidget(label);
    m_problems->setReadOnly(true);
    m_problems->setTabChangesFocus(true);
    m_problems->setAccessibleName(tr("What could not be used"));
    m_problems->setPlaceholderText(tr("Every rule of every pack is in use."));
    column->addWidget(m_problems, 1);
    connect(chooseProfile, &QPushButton::clicked, this, &PacksPane::chooseProfile);
    connect(m_noProfile, &QPushButton::clicked, this, [this] { m_style.setProfile({}); });
    connect(chooseFolder, &QPushButton::clicked, this, &PacksPane::choosePackFolder);
    connect(import, &QPushButton::clicked, this, &PacksPane::importPack);
    connect(m_export, &QPushButton::clicked, this, &PacksPane::exportPack);
    connect(again, &QPushButton::clicked, &m_style, &StyleControl::reload);
    connect(m_packs, &QTreeWidget::currentItemChanged, this,
            [this] { m_export->setEnabled(!chosenPack().isEmpty()); });
}

QString PacksPane::chosenPack() const {
    const QTreeWidgetItem *item = m_packs->currentItem();
    return item ? item->data(0, Qt::UserRole).toString() : QString();
}

void PacksPane::refresh() {
    const StyleSources sources = m_style.sources();
    m_folder->setText(QDir::toNativeSeparators(sources.packFolder));
    m_noProfile->setEnabled(!sources.profile.isEmpty() && !m_style.isLocked(Setting::Profile));
    if (sources.profile.isEmpty())
        m_profile->setText(tr("none: the default pack, and those of the newsroom's folder"));
    else
        m_profile->setText(QDir::toNativeSeparators(sources.profile));
    if (!m_style.style())
        return;
    const HouseStyle &style = *m_style.style();
    if (!sources.profile.isEmpty() && !style.profileTitle.isEmpty())
        m_profile->setText(style.profileTitle + u"\n"_s +
                           QDir::toNativeSeparators(sources.profile));
    const QString chosen = chosenPack();
    m_packs->clear();
    for (const RulePack &pack : style.rules->packs) {
        auto *item = new QTreeWidgetItem(m_packs, {pack.title, QString::number(pack.ruleCount),
                                                   QDir::toNativeSeparators(pack.folder)});
        item->setData(0, Qt::UserRole, pack.folder);
        item->setToolTip(2, QDir::toNativeSeparators(pack.folder));
        if (pack.folder == chosen)
            m_packs->setCurrentItem(item);
    }
    m_export->setEnabled(!chosenPack().isEmpty());
    QStringList lines = style.kept;
    for (const PackProblem &problem : style.problems)
        lines.append(problem.text());
    m_problems->setPlainText(lines.join(u"\n"_s));
}

void PacksPane::chooseProfile() {
    const QString file = m_answers.fileToUse(
        this, {tr("Choose a profile"), m_style.packFolder(), tr("Profiles (*.yaml *.yml)")});
    if (!file.isEmpty())
        m_style.setProfile(QFileInfo(file).absoluteFilePath());
}

void PacksPane::choosePackFolder() {
    const QString folder = m_answers.folderToUse(
        this, {tr("Choose the folder with the newsroom's packs"), m_style.packFolder(), {}});
    if (!folder.isEmpty())
        m_style.setPackFolder(QFileInfo(folder).absoluteFilePath());
}

bool PacksPane::confirmImport(const PackImport &import) {
    QStringList details;
    for (const PackProblem &problem : import.problems())
        details.append(problem.text());
    for (const QString &name : import.leftOut())
        details.append(tr("%1: not a file of a pack; left out").arg(name));
    const bool isWhole = import.problems().isEmpty();
    if (!isWhole && !m_answers.confirm(
                        this, {tr("Import the other rules?"),
                               tr("%n rule(s) of “%1” hold. The following cannot be used:", nullptr,
                                  import.ruleCount())
                                   .arg(import.title()),
                               details, tr("Import the others")}))
        return false;
    return !import.replacesAnother() ||
           m_answers.confirm(this, {tr("Replace the pack?"),
                                    tr("There is already a pack in this folder. The new one takes "
                                       "its place."),
                                    {QDir::toNativeSeparators(import.target())},
                                    tr("Replace")});
}

void PacksPane::importPack() {
    const QString file =
        m_answers.fileToUse(this, {tr("Import a pack"), QDir::homePath(), tr("Packs (*.zip)")});
    if (file.isEmpty())
        return;
    QList<PackContent> before;
    if (m_style.style()) {
        for (const QString &folder : m_style.style()->folders) {
            // What it replaces does not stand before it.
            if (QFileInfo(folder).absolutePath() !=
                QFileInfo(m_style.packFolder()).absoluteFilePath())
                before.append(readPack(folder));
        }
    }
    Result<PackImport> import = PackImport::stage(file, m_style.packFolder(), before);
    if (!import) {
        emit failed(import.error().message);
        return;
    }
    if (!confirmImport(*import))
        return;
    if (const Result<void> installed = import->install(); !installed) {
        emit failed(installed.error().message);
        return;
    }
    emit said(tr("Imported: %1, %n rule(s)", nullptr, import->ruleCount()).arg(import->title()));
    m_style.reload();
}

void PacksPane::exportPack() {
    const QString folder = chosenPack();
    if (folder.isEmpty())
        return;
    const QString file = m_answers.fileToSave(
        this, QDir(QDir::homePath()).filePath(QDir(folder).dirName() + u".zip"_s));
    if (file.isEmpty())
        return;
    const Result<void> saved = packArchive(folder).and_then(
        [&file](const QByteArray &bytes) { return saveFile(file, bytes); });
    if (!saved)
        emit failed(saved.error().message);
    else
        emit said(tr("Pack saved: %1").arg(QDir::toNativeSeparators(file)));
}

} // namespace morat
