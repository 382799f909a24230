// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/control/ReviewControl.h"
#include "desktop/typeset/TypesetPane.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QTimer>

#include <memory>

namespace morat {

/// The typeset page beside the draft on the desk. A document is read on another thread, by a
/// process of its own; it is compared anew when the text was changed, and read anew when its file
/// was, for a setter exports a page again and again. Each draft keeps its page while the program
/// runs.
class TypesetControl : public QObject {
    Q_OBJECT

public:
    struct Desk {
        ReviewControl &review;
        TypesetPane &pane;
        ActionRegistry &actions;
        const Answers &answers;
        QWidget *window;
        QString program; ///< that reads PDF documents; empty: it is not installed
    };

    explicit TypesetControl(Desk desk);
    ~TypesetControl() override {
        m_stop.request_stop();
        m_stopComparing.request_stop();
    }

    /// Asks for a document, beside the draft at first.
    void choose();
    /// Puts a document beside the draft on the desk.
    void open(const QString &path);
    void close();
    [[nodiscard]] bool isOpen() const { return !m_path.isEmpty(); }
    /// Whether what is shown is of the text as it stands and of the file as it was seen last.
    [[nodiscard]] bool isSettled() const { return isOpen() && !m_isReading && !m_isComparing; }

signals:
    void opened();
    void closed();
    void said(const QString &message);

private:
    enum class Why : quint8 { Chosen, FileChanged };
    void read(Why why);
    void compareSoon();
    void compare();
    void step(int by);
    void show(int difference);
    void takeSession();
    /// Forgets what was read; a comparison with it comes to nothing.
    void dropPages();
    void watchFile();

    Desk m_desk;
    QString m_path;
    QHash<QString, QString> m_pageOf; ///< the document of each draft, by their paths
    QString m_draft;
    std::shared_ptr<const PdfPages> m_pages;
    std::stop_source m_stop; ///< of reading
    std::stop_source m_stopComparing;
    int m_reading = 0; ///< grows with each: an older answer is dropped
    int m_comparing = 0;
    bool m_isReading = false;
    bool m_isComparing = false;
    int m_attempts = 0;     ///< at a file that is being written
    qint64 m_place = -1;    ///< in the text, of the difference that was current last
    quint64 m_compared = 0; ///< revision of the text
    QFileSystemWatcher m_watcher;
    QTimer m_fileRests;
    QTimer m_textRests;
};

} // namespace morat
