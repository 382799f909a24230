// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/look/Answers.h"
#include "desktop/style/StyleControl.h"
#include "packs/PackArchive.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace morat {

/// Which profile and which packs the desk works with; packs come in and go out as one file.
class PacksPane : public QWidget {
    Q_OBJECT

public:
    PacksPane(StyleControl &style, const Answers &answers, QWidget *parent = nullptr);

signals:
    void failed(const QString &message);
    void said(const QString &message);

private:
    void arrange();
    void refresh();
    void chooseProfile();
    void choosePackFolder();
    void importPack();
    void exportPack();
    [[nodiscard]] bool confirmImport(const PackImport &import);
    [[nodiscard]] QString chosenPack() const;

    StyleControl &m_style;
    const Answers &m_answers;
    QLabel *m_profile;
    QPushButton *m_noProfile;
    QLabel *m_folder;
    QTreeWidget *m_packs;
    QPushButton *m_export;
    QPlainTextEdit *m_problems;
};

} // namespace morat
