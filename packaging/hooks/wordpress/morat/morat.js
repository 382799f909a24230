// SPDX-License-Identifier: GPL-3.0-or-later
// The panel before publishing: what Mo-rát finds; publishing is locked while there are errors.
(function (wp) {
    'use strict';
    const { createElement: el, useEffect, useState } = wp.element;
    const { useDispatch, useSelect } = wp.data;
    const { Button, Spinner } = wp.components;
    const LOCK = 'morat-errors';
    const LEVELS = { error: 'lỗi', warning: 'cảnh báo', info: 'gợi ý' };

    function Finding({ found }) {
        return el('li', null,
            el('strong', null, LEVELS[found.level] + ': '), found.message,
            el('br'), el('em', null, found.sentence),
            found.suggestions.length ? ' → ' + found.suggestions[0] : null);
    }

    function Panel() {
        const { title, content } = useSelect((select) => ({
            title: select('core/editor').getEditedPostAttribute('title'),
            content: select('core/editor').getEditedPostContent(),
        }), []);
        const { lockPostSaving, unlockPostSaving } = useDispatch('core/editor');
        const [state, setState] = useState({ findings: null, failure: null });
        const [round, setRound] = useState(0);

        useEffect(() => {
            let isCurrent = true;
            lockPostSaving(LOCK);
            setState({ findings: null, failure: null });
            wp.apiFetch({ path: '/morat/v1/check', method: 'POST', data: { title, content } })
                .then((findings) => {
                    if (!isCurrent) {
                        return;
                    }
                    setState({ findings, failure: null });
                    if (!findings.some((found) => found.level === 'error')) {
                        unlockPostSaving(LOCK);
                    }
                })
                .catch((failure) => {
                    // Nobody answers: that is said, and the newsroom goes on.
                    if (isCurrent) {
                        setState({ findings: null, failure: failure.message });
                        unlockPostSaving(LOCK);
                    }
                });
            return () => {
                isCurrent = false;
                unlockPostSaving(LOCK);
            };
        }, [title, content, round]);

        if (state.failure) {
            return el('div', null, el('p', null, state.failure),
                el(Button, { variant: 'secondary', onClick: () => setRound(round + 1) }, 'Hỏi lại'));
        }
        if (!state.findings) {
            return el(Spinner);
        }
        return state.findings.length
            ? el('ul', null, state.findings.map((found, i) => el(Finding, { key: i, found })))
            : el('p', null, 'Không có điểm nào cần xem.');
    }

    wp.plugins.registerPlugin('morat', {
        render: () => el(wp.editPost.PluginPrePublishPanel,
            { title: 'Mo-rát', initialOpen: true }, el(Panel)),
    });
})(window.wp);
