// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace morat {

/// The manual in one language: the files of a folder, `review_vi.md` being the page “review”.
/// What pages there are, and their order, says the page “index”: its links.
class HelpPages {
public:
    struct Page {
        QString name;
        QString title; ///< its first heading
        QString markdown;
        QString text; ///< as a QTextDocument has it, character for character; for searching
    };
    /// A place that was looked for.
    struct Hit {
        QString page; ///< its name
        int position; ///< in the page's text
        int length;
        QString line; ///< the paragraph, or what of it stands around the place
    };

    /// `keys` is put at the end of the page “keyboard”. A folder without a manual gives a page that
    /// says where it was looked for, and the keys.
    HelpPages(const QString &folder, const QString &language, const QString &keys);

    [[nodiscard]] const QList<Page> &pages() const { return m_pages; }
    /// The page, or the first where there is none of that name.
    [[nodiscard]] const Page &page(const QString &name) const;
    [[nodiscard]] const QString &folder() const { return m_folder; }

    /// With and without Vietnamese marks, a place a paragraph, at most `mostHits`.
    [[nodiscard]] QList<Hit> find(const QString &words) const;
    static constexpr int mostHits = 200;

    /// “review” of “review_vi.md”; of anything that names no page, nothing.
    [[nodiscard]] static QString nameOf(const QString &file);

private:
    void add(const QString &name, QString markdown);

    QString m_folder;
    QList<Page> m_pages; ///< never empty
};

} // namespace morat
