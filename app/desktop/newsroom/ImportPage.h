// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/StoreTransfer.h"

#include <QWidget>

#include <atomic>
#include <memory>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace morat {

/// All of another review database brought into the one that is worked with: this computer's own
/// into the newsroom's, or the newsroom's back. In the background, over connections of its own; it
/// can be ended at any time and goes on when it is begun again.
class ImportPage : public QWidget {
    Q_OBJECT

public:
    /// Where from: what it is called, and how it is opened, on the thread that imports.
    struct Source {
        QString name;
        std::function<Result<std::unique_ptr<Store>>()> open;
    };
    struct Setup {
        std::function<QList<Source>()> sources; ///< as they are when the page is looked at
        std::function<Result<std::unique_ptr<Store>>()> target;
        std::function<QString()> author;
        /// Says that what is under way is in the store; false: it does not take it.
        std::function<bool()> settle;
    };

    explicit ImportPage(Setup setup, QWidget *parent = nullptr);
    ~ImportPage() override;

    void refreshSources();

signals:
    /// Drafts came, or what holds for all.
    void imported();

private:
    void begin();
    void end(const Result<Transferred> &done);
    void showProgress(const TransferProgress &progress);

    Setup m_setup;
    QList<Source> m_sources;
    QComboBox *m_from;
    QPushButton *m_begin;
    QPushButton *m_cancel;
    QProgressBar *m_progress;
    QLabel *m_said;
    std::shared_ptr<std::atomic<bool>> m_stop; ///< of the import that is under way
};

} // namespace morat
